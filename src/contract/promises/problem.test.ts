import { isProblemCode, problem, PROBLEMS, type ProblemCode } from '../problem'

const codes = Object.keys(PROBLEMS) as ProblemCode[]
const NEXT = ['correct-input', 'log-in', 'give-up', 'reload', 'wait', 'retry', 'update']

describe.each(codes)('%s', (code) => {
  const { status, message, next } = PROBLEMS[code]

  test('is a calm Chinese sentence', () => {
    expect(message).toMatch(/^[\u4e00-\u9fff].{5,40}。$/)
    expect(message).not.toMatch(/[!！?？]|错误码|error/i)
  })

  test('tells the caller what to do next', () => expect(NEXT).toContain(next))

  test('has an error status, or 0 because the phone made it', () => {
    expect(status === 0 || (status >= 400 && status <= 599)).toBe(true)
  })
})

test('statuses and next steps agree', () => {
  const nextOf = (wanted: number) =>
    codes.filter((code) => PROBLEMS[code].status === wanted).map((c) => PROBLEMS[c].next)
  expect(nextOf(401)).toEqual(['log-in'])
  expect(nextOf(426)).toEqual(['update'])
  expect(nextOf(429)).toEqual(['wait'])
  expect(new Set(nextOf(503))).toEqual(new Set(['retry']))
})

test('no two codes say the same sentence', () => {
  expect(new Set(codes.map((code) => PROBLEMS[code].message)).size).toBe(codes.length)
})

test('a problem carries the standard sentence unless a better one is given', () => {
  expect(problem('stale')).toEqual({ code: 'stale', message: PROBLEMS.stale.message })
  expect(problem('internal', { logId: 'a1' })).toMatchObject({ code: 'internal', logId: 'a1' })
})

test.each(['', 'nonsense', 'toString', '__proto__', 'constructor'])('%j is no code', (code) => {
  expect(isProblemCode(code)).toBe(false)
})
