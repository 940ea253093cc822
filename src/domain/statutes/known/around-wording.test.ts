import { aroundWording } from './around-wording'

const wording = (version: number, effectiveDay: string, hash: string | null) => ({
  version,
  amendedDay: effectiveDay,
  effectiveDay,
  repealedDay: null,
  hash,
})
const [first, same, other, gone] = [
  wording(1, '2013-01-01', 'a'),
  wording(2, '2018-01-01', 'a'),
  wording(3, '2021-01-01', 'b'),
  wording(4, '2027-01-01', null),
]
const all = [first, same, other, gone]

test.each([
  ['the first has none before it; what only repeats it is passed over', first, null, 3],
  ['one that repeats the text before it', same, null, 3],
  ['a change: the last one that read differently', other, 2, 4],
  ['gone: what it read last', gone, 3, null],
  ['none applies yet', null, null, 1],
])('%s', (_, present, before, next) => {
  const around = aroundWording(all, present)
  expect([around.before?.version ?? null, around.next?.version ?? null]).toEqual([before, next])
})

test('an earlier reading of the same amendment is no wording of its own', () => {
  const wrong = { ...other, version: 2, hash: 'wrong' }
  expect(aroundWording([first, wrong, other], other).before).toBe(first)
})
