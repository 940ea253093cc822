import fc from 'fast-check'
import type { PaperQuestion } from '../paper'
import { mergeFix } from './merge-fix'
import { countedAnswers, type LoggedAnswer } from './counted-answers'
import { gradeAnswer, gradePaper, outcomeOf, type Key } from './grade-paper'
import { tooFast } from './too-fast'

const RULES = { pass: 60, good: 80, excellent: 90, partialCredit: false }
const place: PaperQuestion = { questionId: 'q', version: 1, order: 'ABCD', marksTenths: 20, section: 0 }
const key = (changes: Partial<Key> = {}): Key => ({ kind: 'single', answer: 'B', fix: null, ...changes })

test.each<[string, Key, string, boolean, number]>([
  ['right', key(), 'B', false, 20],
  ['wrong', key(), 'A', false, 0],
  ['not answered', key(), '', false, 0],
  ['all letters', key({ kind: 'multiple', answer: 'ABC' }), 'ABC', false, 20],
  ['some letters, no share', key({ kind: 'multiple', answer: 'ABC' }), 'AB', false, 0],
  ['some letters get their share', key({ kind: 'multiple', answer: 'ABC' }), 'AB', true, 13],
  ['one wrong letter takes it away', key({ kind: 'multiple', answer: 'ABC' }), 'ABD', true, 0],
  ['void: full marks even without an answer', key({ fix: { fix: 'void' } }), '', false, 20],
  ['a fix accepts another letter', key({ fix: { fix: 'accept', answer: 'CD' } }), 'C', false, 20],
  ['and what the bank said stays right', key({ fix: { fix: 'accept', answer: 'C' } }), 'B', false, 20],
  ['but nothing else', key({ fix: { fix: 'accept', answer: 'C' } }), 'A', false, 0],
  ['and no answer is none', key({ fix: { fix: 'accept', answer: 'C' } }), '', false, 0],
  [
    'of 多选 the letters of a fix together',
    key({ kind: 'multiple', answer: 'AB', fix: { fix: 'accept', answer: 'ABC' } }),
    'ABC',
    false,
    20,
  ],
  ['not some of them', key({ kind: 'multiple', answer: 'AB', fix: { fix: 'accept', answer: 'ABC' } }), 'BC', false, 0],
])('%s', (_, by, chosen, partialCredit, tenths) =>
  expect(gradeAnswer(place, by, chosen, { partialCredit })).toBe(tenths),
)

test.each([
  [599, 'failed'],
  [600, 'passed'],
  [799, 'passed'],
  [800, 'good'],
  [900, 'excellent'],
  [1000, 'excellent'],
] as const)('%i of 1000 tenths: %s', (score, outcome) => expect(outcomeOf(score, 1000, RULES)).toBe(outcome))

test('a fix never takes a mark from anybody', () => {
  const letters = fc.constantFrom('A', 'B', 'C', 'AB', 'BC', 'ABC')
  const fix = fc.oneof(
    fc.constant({ fix: 'void' as const }),
    letters.map((answer) => ({ fix: 'accept' as const, answer })),
  )
  fc.assert(
    fc.property(letters, fix, fc.option(letters, { nil: '' }), fc.boolean(), (answer, fixed, chosen, partialCredit) => {
      const kind = answer.length > 1 ? 'multiple' : 'single'
      const before = gradeAnswer(place, { kind, answer, fix: null }, chosen, { partialCredit })
      expect(gradeAnswer(place, { kind, answer, fix: fixed }, chosen, { partialCredit })).toBeGreaterThanOrEqual(before)
    }),
    { seed: 7 },
  )
})

test('a paper is the sum of its places', () => {
  const questions = [place, { ...place, marksTenths: 30 }, place]
  const graded = gradePaper(
    questions,
    [key(), key(), key()],
    new Map([
      [0, 'B'],
      [1, 'B'],
      [2, 'A'],
    ]),
    RULES,
  )
  expect(graded).toEqual({ got: [20, 30, 0], scoreTenths: 50, outcome: 'passed' })
})

/** What a person does on a phone, and how the network carries it. */
const anyLog = fc.array(
  fc.record({
    question: fc.integer({ min: 0, max: 4 }),
    epoch: fc.integer({ min: 1, max: 3 }),
    version: fc.integer({ min: 1, max: 5 }),
    late: fc.boolean(),
    receivedAt: fc.nat({ max: 9 }),
  }),
  { maxLength: 40 },
)
// As in the table, a count belongs to one answer.
const distinct = (log: Omit<LoggedAnswer, 'chosen'>[]): LoggedAnswer[] => {
  const byKey = new Map(log.map((one) => [`${one.question} ${one.epoch} ${one.version}`, one]))
  return [...byKey].map(([name, one]) => ({ ...one, chosen: name }))
}

test('whatever the order of arrival and however often, the newest in time counts', () => {
  fc.assert(
    fc.property(anyLog, fc.infiniteStream(fc.nat()), fc.option(fc.nat({ max: 9 })), (raw, numbers, lateUntil) => {
      const log = distinct(raw)
      const counted = countedAnswers(log, lateUntil)
      const mixed = [...log, ...log]
        .map((answer) => ({ answer, rank: numbers.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ answer }) => answer)
      expect(countedAnswers(mixed, lateUntil)).toEqual(counted)
      for (let question = 0; question < 5; question++) {
        const counts = ({ late, receivedAt }: LoggedAnswer) => !late || (lateUntil !== null && receivedAt <= lateUntil)
        const fitting = log.filter((one) => one.question === question && counts(one))
        const newest = fitting.sort((a, b) => b.epoch - a.epoch || b.version - a.version)[0]
        expect(counted.get(question)).toEqual(newest)
      }
    }),
    { seed: 7 },
  )
})

const everyMs = (gap: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, question) => ({ question, receivedAt: from + (question + 1) * gap }))

test.each<[string, ReturnType<typeof everyMs>, number]>([
  ['half a minute each', everyMs(30_000, 50), 0],
  ['2 s each is possible', everyMs(2000, 50), 0],
  ['a second each for nine', everyMs(1000, 9, 600_000), 0],
  ['a second each for ten, after a quiet start', everyMs(1000, 11, 600_000), 10],
  ['fifty that waited without a network', everyMs(0, 50, 600_000), 0],
  ['fifty in the first five seconds', everyMs(0, 50, 5000), 48],
  ['changing one answer to and fro', everyMs(500, 30).map(({ receivedAt }) => ({ question: 0, receivedAt })), 0],
])('%s', (_, log, flagged) => expect(tooFast(log, 0)).toBe(flagged))

const accept = (answer: string) => ({ fix: 'accept' as const, answer })
const VOID = { fix: 'void' as const }

test.each([
  ['single', null, accept('CA'), accept('AC')],
  ['single', accept('A'), accept('C'), accept('AC')],
  ['single', accept('AC'), accept('A'), accept('AC')],
  ['multiple', accept('AC'), accept('CA'), accept('AC')],
  ['multiple', accept('AC'), accept('ACD'), null],
  ['multiple', accept('AC'), VOID, VOID],
  ['multiple', VOID, accept('AC'), VOID],
  ['single', VOID, VOID, VOID],
])('a fix of %s that was %j and shall be %j becomes %j', (kind, before, wanted, joined) =>
  expect(mergeFix(kind, before, wanted)).toEqual(joined),
)
