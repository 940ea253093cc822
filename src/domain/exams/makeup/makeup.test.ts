import { makeUpRefusal } from './makeup'

const at = (day: string) => Date.parse(`${day}T01:00:00Z`)
const FORMAL = {
  kind: 'formal',
  category: 'new-leader',
  state: 'published',
  hasOther: false,
  makeUp: undefined as boolean | undefined,
  opensAt: at('2026-03-01'),
  closesAt: at('2026-03-10'),
}
const MAKEUP = { category: 'new-leader', opensAt: at('2026-06-01'), closesAt: at('2026-06-02') }

test.each([
  ['as it should be', {}, {}, null],
  ['of everybody’s exam', {}, { category: 'all' }, null],
  ['to the day a year later', { closesAt: at('2027-03-10') }, {}, null],
  ['a year and a day later', { closesAt: at('2027-03-11') }, {}, '一年内完成'],
  ['before the formal one is over', { opensAt: at('2026-03-09') }, {}, '结束以后'],
  ['a second one', {}, { hasOther: true }, '只补考一次'],
  ['for others', { category: 'leader' }, {}, '要和正式考试一致'],
  ['of others’ exam', {}, { category: 'leader' }, '要和正式考试一致'],
  ['for leaders, whose exam said nothing of it', { category: 'leader' }, { category: 'leader' }, '没有写明可以补考'],
  ['for leaders, whose exam said so before', { category: 'leader' }, { category: 'leader', makeUp: true }, null],
  ['for leaders, of everybody’s exam', { category: 'leader' }, { category: 'all' }, '改为新提拔领导干部'],
  ['of everybody’s exam that said so before', { category: 'leader' }, { category: 'all', makeUp: true }, null],
  ['for new leaders, whose exam said that there is none', {}, { makeUp: false }, '写明不设补考'],
  ['for new leaders, whose exam of everybody said so', {}, { category: 'all', makeUp: false }, '写明不设补考'],
  ['of a mock', {}, { kind: 'mock' }, '已发布的正式考试'],
  ['of a cancelled one', {}, { state: 'cancelled' }, '已发布的正式考试'],
])('a make-up %s', (_, makeup, formal, says) => {
  const refusal = makeUpRefusal({ ...MAKEUP, ...makeup }, { ...FORMAL, ...formal })
  if (says === null) expect(refusal).toBeNull()
  else expect(refusal).toContain(says)
})

test.each([undefined, false])('where the exam says %s, the sentence names a step that is still possible', (makeUp) => {
  const formal = { ...FORMAL, category: 'leader', makeUp }
  const refusal = makeUpRefusal({ ...MAKEUP, category: 'leader' }, formal)
  // What is published cannot be changed.
  expect(refusal).toMatch(/请另外安排一场正式考试/)
  expect(refusal).not.toMatch(/再发布正式考试/)
})

test('a make-up of nothing', () => {
  expect(makeUpRefusal(MAKEUP, null)).toContain('请选择')
})
