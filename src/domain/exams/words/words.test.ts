import { FILE_MAX_BYTES, PIECE_CHARS } from '../after'
import { cutPieces, fileComplaint } from '../exemption-file'
import { countdown, spokenLeft, warning } from './countdown'
import {
  awayWord,
  canChooseTime,
  examKindWord,
  examNote,
  examStateWord,
  marks,
  outcomeWord,
  rulesOf,
} from './exam-words'
import { groupExams } from './group-exams'
import { appealWord, fixWord, pickReviewed, reviewVerdict } from './review-words'

const MINUTE = 60_000

it.each([
  [90 * MINUTE, '1:30:00', '还剩 90 分钟'],
  [59 * MINUTE + 59_001, '1:00:00', '还剩 60 分钟'],
  [9 * MINUTE + 5000, '9:05', '还剩 9 分钟'],
  [4200, '0:05', '还剩 5 秒'],
  [0, '0:00', '还剩 0 秒'],
])('%d ms left reads %s', (ms, clock, spoken) => {
  expect(countdown(ms)).toBe(clock)
  expect(spokenLeft(ms)).toBe(spoken)
})

it.each([
  [11 * MINUTE, null],
  [10 * MINUTE, '还剩 10 分钟'],
  [5 * MINUTE, '还剩 5 分钟'],
  [30_000, '还剩 1 分钟'],
  [0, null],
])('at %d ms it says %s', (ms, said) => {
  if (said === null) expect(warning(ms)).toBeNull()
  else expect(warning(ms)).toContain(said)
})

const exam = (change: object = {}) => ({
  ...{ kind: 'formal', minutes: 90, extraMinutes: 0, questions: 50, pass: 60, attempts: 2, taken: 1 },
  ...{ leaveLimit: null, closesAt: '2026-12-01T10:00:00.000Z', startUntil: null },
  ...change,
})
const text = (change: object = {}) =>
  rulesOf(exam(change))
    .flatMap((rule) => [rule.title, rule.text])
    .join(' ')

it.each([
  ['nobody fails by leaving', {}, /不会因此判不合格/],
  ['there is a make-up', { makeUp: true }, /没有合格的，考试结束后一年内可以补考一次/],
  ['there is none', { makeUp: false }, /不设补考/],
  ['unless the rules say so', { leaveLimit: 3 }, /离开超过 3 次就自动交卷/],
  ['extra time is told', { extraMinutes: 30 }, /120 分钟，其中 30 分钟是给您的延长时间/],
  ['best of', {}, /最多考 2 次，取最好的一次，已考 1 次/],
  ['once', { attempts: 1 }, /只有一次机会/],
  ['as often as one likes', { attempts: 0, kind: 'mock' }, /成绩不进档案/],
  ['until when one may start', { startUntil: '2026-12-01T02:30:00.000Z' }, /12月1日 周二 10:30 前都可以开始/],
])('rules: %s', (_, change, expected) => expect(text(change)).toMatch(expected))

it('says once until when, where one may start until the end', () => {
  expect(text({ startUntil: exam().closesAt }).match(/12月1日 周二 18:00/g)).toHaveLength(1)
})

it('words for what a newer server may say are never empty', () => {
  for (const word of [examKindWord, examStateWord, outcomeWord, fixWord, appealWord]) expect(word('?')).not.toBe('')
  expect(outcomeWord('excellent')).toBe('优秀')
  expect(marks(855)).toBe('85.5')
  expect(awayWord(185)).toBe('3 分 5 秒')
  expect(examNote(exam())).toBe('50 题 · 90 分钟')
})

it.each([
  ['choose', 2, true],
  ['coming', 2, true],
  ['open', 2, false],
  ['coming', 0, false],
])('%s with %d times: can choose is %s', (state, times, can) =>
  expect(canChooseTime({ state, times: Array.from({ length: times }) })).toBe(can),
)

it('what is being sat comes first, mock exams stand by themselves unless one is begun', () => {
  const listed = [
    ['a', 'formal', 'open'],
    ['b', 'mock', 'open'],
    ['c', 'formal', 'choose'],
    ['d', 'makeup', 'done'],
    ['e', 'mock', 'sitting'],
    ['f', 'formal', 'exempt'],
  ].map(([id, kind, state]) => ({ id: id!, kind: kind!, state: state! }))
  const groups = groupExams(listed).map(({ title, members }) => [title, members.map(({ id }) => id).join('')])
  expect(groups).toEqual([
    ['现在可以考', 'ea'],
    ['还没到时间', 'c'],
    ['模拟练习', 'b'],
    ['已结束', 'df'],
  ])
})

it.each([
  [20, 20, 'A', '答对了'],
  [10, 20, 'AB', '答对一部分'],
  [0, 20, '', '没有作答'],
  [0, 20, 'A', '没有答对'],
  [null, 20, 'A', '已作答'],
  [null, 20, '', '没有作答'],
])('%s of %d tenths for "%s": %s', (got, of, chosen, word) => expect(reviewVerdict(got, of, chosen).word).toBe(word))

it.each([
  ['open', /正在核实/],
  ['asked', /正在核实/],
  ['fixed', /已更正/],
  ['kept', /没有问题/],
])('an appeal that is %s', (state, word) => expect(appealWord(state)).toMatch(word))

it('looks at what did not get all its marks', () => {
  const questions = [
    { gotTenths: 20, marksTenths: 20 },
    { gotTenths: 10, marksTenths: 20 },
    { gotTenths: null, marksTenths: 20 },
  ]
  expect(pickReviewed(questions, 'wrong')).toEqual(questions.slice(1))
  expect(pickReviewed(questions, 'all')).toHaveLength(3)
})

it.each([
  ['证明.PDF', 1000, null],
  ['证明.docx', 1000, /PDF、JPG 和 PNG/],
  ['照片.jpg', 0, /空的/],
  ['照片.jpg', FILE_MAX_BYTES + 1, /5 MB/],
  ['没有后缀', 10, /PDF、JPG 和 PNG/],
])('a file %s of %d bytes', (name, bytes, complaint) => {
  if (complaint === null) expect(fileComplaint({ name, bytes })).toBeNull()
  else expect(fileComplaint({ name, bytes })).toMatch(complaint)
})

it('pieces of a file join to the whole', () => {
  const base64 = 'Ab3/'.repeat(PIECE_CHARS / 2) + 'QQ=='
  const pieces = cutPieces(base64)
  expect(pieces.join('')).toBe(base64)
  expect(pieces).toHaveLength(3)
  expect(Math.max(...pieces.map((piece) => piece.length))).toBe(PIECE_CHARS)
})
