import { PLAN_CATEGORIES } from '../categories'
import { CREDIT_PARTS } from '../items'
import { findObstacles, type DraftItem, type Known } from './find-obstacles'
import { PRESETS } from './presets'

const ITEM: DraftItem = {
  id: 'i1',
  kind: 'questions',
  title: '示例任务',
  teaches: { topics: ['punishment'] },
  opensDay: '2026-01-01',
  dueDay: '2026-03-31',
  part: 'theory',
  creditTenths: 20,
  required: true,
  questions: 4,
  dropped: false,
}
const NONE = { theory: 0, practice: 0, assessment: 0 }
const RICH: Known = { families: 9, there: true }
const check = (items: Partial<DraftItem>[], known: Known = RICH, targets = NONE) =>
  findObstacles({ year: 2026, targets, items: items.map((one) => ({ ...ITEM, ...one })) }, () => known)

test('a plan that can be published', () => expect(check([{}])).toEqual([]))

test.each<[string, Partial<DraftItem>, Known, RegExp]>([
  ['too few families', {}, { families: 3, there: true }, /要答对 4 道不同的题，题库里这方面只有 3 道/],
  [
    'a session of one unit',
    { kind: 'session', teaches: { sessionIds: ['s1'] }, questions: 0 },
    { families: 0, there: true, closed: 'unit' },
    /只给一个单位办/,
  ],
  [
    'a session of another category',
    { kind: 'session', teaches: { sessionIds: ['s1'] }, questions: 0 },
    { families: 0, there: true, closed: 'category' },
    /不是给计划里所有的人办/,
  ],
  ['too few questions', { questions: 2 }, RICH, /3 到 5 题，现在写的是 2 题/],
  ['too many questions', { questions: 6 }, RICH, /3 到 5 题，现在写的是 6 题/],
  ['nothing named', { teaches: {} }, RICH, /还没有写明/],
  ['no session chosen', { kind: 'session', teaches: {}, questions: 0 }, RICH, /哪一场线下实战/],
  ['no exam chosen', { kind: 'exam', teaches: {}, questions: 0 }, RICH, /哪一场考试/],
  ['an episode that is gone', { kind: 'episode', teaches: { episodeId: 'x' } }, { families: 9, there: false }, /下架/],
  ['a handbook without a chapter', { kind: 'handbook', teaches: { handbookId: 'x' } }, RICH, /哪一章/],
  ['a window that ends before it begins', { opensDay: '2026-04-01' }, RICH, /截止日期早于/],
  ['a window of another year', { dueDay: '2027-01-31' }, RICH, /要在 2026 年内/],
])('%s', (_, item, known, message) => {
  const found = check([item], known)
  expect(found).toEqual([{ itemId: 'i1', message: expect.stringMatching(message) }])
})

test('a session and an exam need no questions', () => {
  expect(
    check([{ kind: 'session', teaches: { sessionIds: ['s', 's2'] }, questions: 0 }], { families: 0, there: true }),
  ).toEqual([])
})

test('the same exam twice would count twice', () => {
  const exam = { kind: 'exam', teaches: { examId: 'e' }, questions: 0 } as const
  expect(check([exam, { ...exam, id: 'i2' }])).toEqual([{ itemId: 'i2', message: expect.stringMatching(/不能算两次/) }])
})

test('a date of a session in two items would count twice, too', () => {
  const session = (id: string, sessionIds: string[]) =>
    ({ id, kind: 'session', teaches: { sessionIds }, questions: 0 }) as const
  expect(check([session('i1', ['a', 'b']), session('i2', ['c'])])).toEqual([])
  expect(check([session('i1', ['a', 'b']), session('i2', ['b', 'c'])])).toMatchObject([{ itemId: 'i2' }])
})

test('a session and an exam may have one id: they are different things', () => {
  const exam = { kind: 'exam', teaches: { examId: 'e' }, questions: 0 } as const
  expect(check([exam, { id: 'i2', kind: 'session', teaches: { sessionIds: ['e'] }, questions: 0 }])).toEqual([])
})

test('what the rule asks for must be reachable by what is required', () => {
  const targets = { ...NONE, theory: 45 }
  const found = [{ itemId: null, message: '理论要 4.5 学时，必做的任务加起来只有 2 学时。' }]
  expect(check([{}, { id: 'i2', creditTenths: 25 }], RICH, targets)).toEqual([])
  expect(check([{}, { id: 'i2', creditTenths: 25, required: false }], RICH, targets)).toEqual(found)
  expect(check([{}, { id: 'i2', creditTenths: 25, dropped: true }], RICH, targets)).toEqual(found)
})

test('an empty plan says so, and dropped items stand in nobody’s way', () => {
  expect(check([])[0]!.message).toMatch(/还没有任务/)
  expect(check([{}, { id: 'i2', dropped: true, questions: 0 }])).toEqual([])
})

test('enforcement officers: 60 学时 in three parts', () => {
  const { targets } = PRESETS['enforcement-officer']
  expect(targets).toEqual({ theory: 360, practice: 120, assessment: 120 })
})

test.each(PLAN_CATEGORIES)('the preset for %s fits its own targets and its year', (category) => {
  const { items, targets } = PRESETS[category]
  const drafts = items.map(({ opens, due, ...item }, n) => ({
    ...item,
    teaches: { sessionIds: [`s${n}`], examId: `e${n}`, ...item.teaches },
    id: String(n),
    ...{ opensDay: `2026-${opens}`, dueDay: `2026-${due}`, required: true, dropped: false },
  }))
  expect(findObstacles({ year: 2026, targets, items: drafts }, () => RICH)).toEqual([])
  for (const part of CREDIT_PARTS) {
    const sum = items.filter((item) => item.part === part).reduce((total, item) => total + item.creditTenths, 0)
    if (targets[part] > 0) expect(sum).toBe(targets[part])
  }
})
