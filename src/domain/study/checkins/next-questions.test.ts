import fc from 'fast-check'
import { shuffle } from '@/domain/practice/drawing/seeded'
import { checkIn, isCopied, type GivenAnswer, type PoolQuestion } from './next-questions'

/** Five families of two, `a1 a2 b1 …`. */
const POOL: PoolQuestion[] = ['a', 'b', 'c', 'd', 'e'].flatMap((family) =>
  [1, 2].map((n) => ({ questionId: `${family}${n}`, family })),
)
const given = (...words: string[]): GivenAnswer[] =>
  words.map((word) => ({ questionId: word.slice(0, 2), family: word[0]!, right: word.endsWith('+') }))
const families = (ids: string[]) => ids.map((id) => id[0])

test('begins with as many families as it takes, none twice, and after a reload with the same', () => {
  const first = checkIn(POOL, [], 3, 'somebody item')
  expect(first).toMatchObject({ right: 0, needed: 3, done: false })
  expect(new Set(families(first.next)).size).toBe(3)
  expect(checkIn(POOL, [], 3, 'somebody item')).toEqual(first)
  const others = ['x', 'y', 'z'].map((seed) => checkIn(POOL, [], 3, seed).next.join())
  expect(new Set([first.next.join(), ...others]).size).toBeGreaterThan(1)
})

test('a wrong one is asked again at once by another of its family', () => {
  const { next, right } = checkIn(POOL, given('a1-', 'b1+'), 3, 's')
  expect(right).toBe(1)
  expect(next[0]).toBe('a2')
  expect(families(next)).not.toContain('b')
})

test('where the family has no other, the same one comes after everything new', () => {
  const pool = POOL.filter(({ questionId }) => questionId !== 'a2')
  const { next } = checkIn(pool, given('a1-'), 5, 's')
  expect(next).toHaveLength(5)
  expect(next.at(-1)).toBe('a1')
})

test('of a family that was wrong all over, the one that lies back longest', () => {
  const { next } = checkIn(POOL, given('a2-', 'a1-', 'b1+', 'c1+', 'd1+', 'e1+'), 5, 's')
  expect(next).toEqual(['a2'])
})

test('two of a family count once', () => {
  expect(checkIn(POOL, given('a1+', 'a2+', 'b1+'), 3, 's')).toMatchObject({ right: 2, done: false })
})

test('a later slip takes nothing away', () => {
  expect(checkIn(POOL, given('a1+', 'b1+', 'c1+', 'a1-'), 3, 's')).toMatchObject({ right: 3, done: true, next: [] })
})

const four = [...POOL.slice(0, 4), ...POOL.slice(6, 10)]
test.each([
  ['fewer families than asked: all there are', four, given(), 5, 4, false],
  ['all there are answered', four, given('a1+', 'b2+', 'd1+', 'e1+'), 5, 4, true],
  ['what was answered before it was withdrawn counts', POOL.slice(0, 2), given('d1+', 'e1+', 'a1+'), 5, 3, true],
  ['fewer than any plan asks for are never enough', POOL.slice(0, 4), given('a1+', 'b2+'), 3, 3, false],
  ['nothing to ask and nothing answered is not done', [], given(), 3, 3, false],
  ['everything withdrawn after one was right', [], given('a1+'), 3, 3, false],
])('%s', (_, pool, list, asks, needed, done) => {
  expect(checkIn(pool, list, asks, 's')).toMatchObject({ needed, done })
})

const THREE = POOL.slice(0, 6)
const SINGLE = THREE.filter(({ questionId }) => questionId !== 'a2')
test.each([
  ['the key just shown, though another proves the family', POOL, 'a1', given('a1-'), true],
  ['later too, while the other has not come', POOL, 'a1', given('a1-', 'b1+'), true],
  ['when all of the family were wrong, its turn has come', THREE, 'a1', given('a1-', 'a2-', 'b1+'), false],
  ['but not the one that was wrong last', THREE, 'a2', given('a1-', 'a2-', 'b1+'), true],
  ['the only one of its family, at once, while others remain', SINGLE, 'a1', given('a1-'), true],
  ['the only one of its family, after others', SINGLE, 'a1', given('a1-', 'b1+', 'c1-', 'c2+'), false],
  ['the only one that is left, at once', SINGLE, 'a1', given('b1+', 'c1+', 'a1-'), false],
  ['of a family that counts already', POOL, 'a1', given('a1-', 'a2+'), false],
  ['never answered', POOL, 'b1', given('a1-'), false],
  ['when all is done', POOL, 'd1', given('d1-', 'a1+', 'b1+', 'c1+'), false],
])('copied or not: %s', (_, pool, questionId, list, copied) => {
  const standing = checkIn(pool, list, 3, 's')
  expect(isCopied({ questionId, family: questionId[0]! }, list, standing)).toBe(copied)
})

const answers = fc.array(
  fc.tuple(fc.constantFrom(...POOL), fc.boolean()).map(([question, right]) => ({ ...question, right })),
  { maxLength: 20 },
)
const asked = fc.integer({ min: 3, max: 5 })

test('the order of the answers does not matter, nor that they are sent twice', () => {
  fc.assert(
    fc.property(answers, asked, fc.string(), (list, count, seed) => {
      const { right, needed, done } = checkIn(POOL, list, count, 's')
      expect(checkIn(POOL, shuffle([...list, ...list], seed), count, 's')).toMatchObject({ right, needed, done })
    }),
    { seed: 74 },
  )
})

test('done is never lost by another answer; until then each turn asks what is missing, no family twice', () => {
  fc.assert(
    fc.property(answers, answers, asked, (list, more, count) => {
      const before = checkIn(POOL, list, count, 's')
      const after = checkIn(POOL, [...list, ...more], count, 's')
      if (before.done) expect(after.done).toBe(true)
      expect(after.right).toBeGreaterThanOrEqual(before.right)
      expect(before.next).toHaveLength(before.done ? 0 : count - before.right)
      expect(new Set(families(before.next)).size).toBe(before.next.length)
    }),
    { seed: 75 },
  )
})

test('whoever answers what is asked, right or wrong by turns, gets done', () => {
  const oneTurn = (list: GivenAnswer[], { next }: ReturnType<typeof checkIn>, luck: boolean[]) => [
    ...list,
    ...next.map((id, n) => ({ questionId: id, family: id[0]!, right: luck[n] ?? true })),
  ]
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean()), { maxLength: 6 }), asked, (turns, count) => {
      let list: GivenAnswer[] = []
      for (const luck of [...turns, []]) list = oneTurn(list, checkIn(POOL, list, count, 's'), luck)
      expect(checkIn(POOL, list, count, 's').done).toBe(true)
    }),
    { seed: 76 },
  )
})
