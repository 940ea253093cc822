import { inTheWay, withoutOwn } from './own-visits'

const TIMES = [
  { at: 9, mine: 'visit' },
  { at: 10, mine: null },
  { at: 11, mine: 'other' },
]
const open = (purpose: Parameters<typeof inTheWay>[1]) => withoutOwn(inTheWay(TIMES, purpose)).map(({ at }) => at)

test.each<[string, Parameters<typeof inTheWay>[1], number[]]>([
  ['one’s own visits are in the way', { desk: false }, [10]],
  ['but not the one that is moved', { desk: false, move: 'visit' }, [9, 10]],
  ['nor any at the desk', { desk: true }, [9, 10, 11]],
])('%s', (_, purpose, expected) => expect(open(purpose)).toEqual(expected))
