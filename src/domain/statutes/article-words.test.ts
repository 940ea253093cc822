import { sayDays, saySource, sayState } from './article-words'

const shown = {
  state: 'applies',
  amendedDay: '2020-05-28',
  effectiveDay: '2021-01-01',
  repealedDay: null,
  source: 'flk.npc.gov.cn',
  checkedDay: '2026-11-03',
  text: '原文。',
}

test('days', () => {
  expect(sayDays(shown)).toBe('2021年1月1日起施行（2020年5月28日通过或修改）')
  expect(sayDays({ ...shown, effectiveDay: null })).toBe('2020年5月28日通过或修改')
})

test('the source of a text, or that there is none', () => {
  expect(saySource(shown)).toBe('来源：flk.npc.gov.cn。2026年11月3日核对。以官方公布的文本为准。')
  expect(saySource({ ...shown, text: null })).toContain('还没有收录原文')
})

test.each([
  ['applies', null, null],
  ['repealed', '2026-08-15', '这部法律从2026年8月15日起已经废止，不能再作为依据。'],
  ['gone', null, '现行的法律里已经没有这一条，下面是它从前的样子。'],
  ['ahead', null, '这一条还没有开始施行。'],
  ['what a newer server knows', null, null],
])('%s', (state, repealedDay, sentence) => expect(sayState({ ...shown, state, repealedDay })).toBe(sentence))
