import { readCitationId, standingOf, worstOf } from './standing'

const TODAY = '2026-11-23'
const law = (repealedDay: string | null = null) => ({ repealedDay, articles: { '1': 'now', '2.1': 'other' } })

test.each([
  ['its text is the one that was checked', law(), '1', ['now'], 'holds'],
  ['an editor has confirmed the new text', law(), '1', ['before', 'now'], 'holds'],
  ['another text', law(), '1', ['before', undefined], 'changed'],
  ['no such article', law(), '3', ['now'], 'gone'],
  ['a name that every object has', law(), 'constructor', ['now'], 'gone'],
  ['no such law', null, '1', ['now'], 'gone'],
  ['repealed today', law(TODAY), '1', ['now'], 'gone'],
  ['repealed from tomorrow on', law('2026-11-24'), '1', ['now'], 'holds'],
] as const)('%s', (_, known, number, checked, standing) =>
  expect(standingOf(known, number, checked, TODAY)).toBe(standing),
)

test.each([
  [[], 'holds'],
  [['holds', 'holds'], 'holds'],
  [['holds', 'changed'], 'changed'],
  [['changed', 'gone', 'holds'], 'gone'],
] as const)('%j together: %s', (standings, worst) => expect(worstOf(standings)).toBe(worst))

test.each([
  ['civil-code:296', { lawId: 'civil-code', number: '296' }],
  ['criminal-law:276.1', { lawId: 'criminal-law', number: '276.1' }],
  ['nonsense', { lawId: 'nonsense', number: '' }],
])('%s', (id, name) => expect(readCitationId(id)).toEqual(name))
