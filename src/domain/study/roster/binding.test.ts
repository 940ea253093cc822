import { BINDING_WORDS, judgeBinding, type Listed } from './binding'

const at = (day: number, ms = 0) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + ms)
const row = (personId: string | null, released = false): Listed => ({ personId, released })

describe('whether an account may take a row of the roster', () => {
  test.each<[string, Date | null, Listed[], string]>([
    ['an account without a number', null, [row(null)], 'no-number'],
    ['a number that the roster does not have', at(0), [], 'not-listed'],
    ['a number that two have', at(0), [row(null), row('me')], 'number-shared'],
    ['its own row', at(0), [row('me')], 'bound'],
    ['its own row, proven long ago', at(-400), [row('me')], 'bound'],
    ['a row nobody ever had', at(0), [row(null)], 'may-bind'],
    ['one millisecond before 90 days', at(-90, 1), [row(null)], 'may-bind'],
    ['90 days later', at(-90), [row(null)], 'prove-again'],
    ['another account’s row', at(0), [row('other')], 'name-needed'],
    ['another account’s row, proven long ago', at(-91), [row('other')], 'prove-again'],
    ['a row that was taken from somebody', at(0), [row(null, true)], 'name-needed'],
  ])('%s → %4$s', (_, provenAt, listed, standing) => {
    expect(judgeBinding('me', provenAt, listed, at(0))).toBe(standing)
  })
})

test('whoever is not bound is told what to do next', () => {
  for (const words of Object.values(BINDING_WORDS)) expect(words).toMatch(/请|可以/)
})
