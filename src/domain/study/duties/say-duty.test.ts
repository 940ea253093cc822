import { dutiesWord, dutyNote, kindWord, monthDay, openDuties, partWord, type SaidDuty } from './say-duty'

const DUTY: SaidDuty = {
  kind: 'questions',
  state: 'due',
  ...{ opensDay: '2026-01-01', dueDay: '2026-03-31', doneDay: null },
  ...{ creditTenths: 45, required: true, questions: 4, right: 0 },
}

test.each<[Partial<SaidDuty>, string]>([
  [{}, '题组 · 3月31日截止 · 4.5 学时'],
  [{ right: 2 }, '题组 · 3月31日截止 · 答对 2/4 · 4.5 学时'],
  [{ state: 'catch-up' }, '题组 · 3月31日已截止 · 4.5 学时'],
  [{ state: 'coming', opensDay: '2026-12-01' }, '题组 · 12月1日开始 · 4.5 学时'],
  [{ state: 'done', doneDay: '2026-02-09', right: 4 }, '题组 · 2月9日完成 · 4.5 学时'],
  [{ state: 'not-owed', required: false, creditTenths: 0 }, '题组 · 不要求 · 选做'],
  [{ kind: 'webinar' }, '任务 · 3月31日截止 · 4.5 学时'],
])('%j reads %s', (changes, words) => {
  const note = dutyNote({ ...DUTY, ...changes })
  expect(note.replaceAll('\u00a0', ' ')).toBe(words)
  // A line ends after a dot and nowhere else.
  expect(
    note
      .split(' ')
      .slice(0, -1)
      .every((part) => part.endsWith('·')),
  ).toBe(true)
})

test.each([
  [[], '现在没有要做的任务。'],
  [['done'], '现在没有要做的任务，做过的都在下面。'],
  [['due', 'due', 'coming'], '2 项现在可做。'],
  [['catch-up', 'due', 'done'], '1 项过了日子，还可以补；1 项现在可做。'],
])('%j: %s', (states, words) => {
  expect(dutiesWord(states.map((state) => ({ state })))).toBe(words)
})

test('what a newer server knows is not misread', () => {
  expect([kindWord('exam'), kindWord('x'), partWord('practice'), partWord('x')]).toEqual([
    '考试',
    '任务',
    '实践',
    '其他',
  ])
  expect(openDuties([{ state: 'x' }, { state: 'due' }, { state: 'done' }, { state: 'catch-up' }])).toHaveLength(2)
  expect(monthDay('2026-10-01')).toBe('10月1日')
  expect(monthDay('2027-01-05', '2026-12-31')).toBe('2027年1月5日')
})
