import { endOf, isRepealed, lawInForce, startOf } from './law-in-force'

const days = (effectiveDay: string | null, amendedDay = '2020-01-01') => ({
  amendedDay,
  effectiveDay,
  repealedDay: null,
})
const version = (number: number, effectiveDay: string | null, amendedDay?: string) => ({
  version: number,
  ...days(effectiveDay, amendedDay),
})
const TODAY = '2026-11-23'

test.each([
  ['nothing known', null, [], null],
  ['the index alone', days('2021-01-01', '2020-05-28'), [], 'index'],
  ['an import of the same amendment is the official text', days('2021-01-01'), [version(1, null)], 1],
  ['a newer wording', days('2021-01-01'), [version(1, '2021-01-01'), version(2, '2026-03-01', '2025-09-12')], 2],
  [
    'an older one, imported later, changes nothing',
    null,
    [version(1, '2026-03-01'), version(2, '2012-01-01', '2011-12-31')],
    1,
  ],
  [
    'an older one than the index knows changes nothing',
    days('2026-01-01'),
    [version(1, '2013-01-01', '2012-10-26')],
    'index',
  ],
  [
    'what the index knows for a day to come does not count before it',
    days('2027-01-01', '2026-10-28'),
    [version(1, '2021-01-01', '2020-05-28')],
    1,
  ],
  ['one amendment read twice: the later reading', null, [version(2, '2021-01-01'), version(1, '2021-07-01')], 2],
  [
    'two amendments of one day: the one that was read later',
    null,
    [version(2, '2021-01-01'), version(1, '2021-01-01', '2020-12-31')],
    2,
  ],
  ['one from today on counts', days('2021-01-01'), [version(1, TODAY, '2026-10-28')], 1],
  ['one from tomorrow on does not', days('2021-01-01'), [version(1, '2026-11-24', '2026-10-28')], 'index'],
  ['one from tomorrow on, and nothing before it', null, [version(1, '2026-11-24')], null],
  [
    'without a day of effect the day it was decided counts',
    null,
    [version(1, null, '2025-01-01'), version(2, null, '2024-01-01')],
    1,
  ],
])('%s', (_, index, versions, expected) => {
  const found = lawInForce(index, versions, TODAY)
  expect(found === null ? null : 'version' in found ? found.version : 'index').toBe(expected)
})

test.each([
  [null, false],
  ['2026-11-22', true],
  [TODAY, true],
  ['2026-11-24', false],
])('repealed from %s: %s', (repealedDay, repealed) => expect(isRepealed({ repealedDay }, TODAY)).toBe(repealed))

test('a wording counts from its day of effect, else from the day it was decided', () => {
  expect(startOf(days('2021-01-01'))).toBe('2021-01-01')
  expect(startOf(days(null, '2020-05-28'))).toBe('2020-05-28')
})

test.each([
  ['its own word counts', { ...days('2018-01-01'), repealedDay: '2026-01-01' }, '2026-08-15', '2026-01-01'],
  ['a text that is silent ends with its law', days('2018-01-01'), '2026-08-15', '2026-08-15'],
  ['enacted anew on that day', days('2026-08-15'), '2026-08-15', null],
  ['a law that is in force', days('2018-01-01'), null, null],
  ['a law that is new', days('2018-01-01'), undefined, null],
])('the end of a wording: %s', (_, law, repealedDay, end) =>
  expect(endOf(law, repealedDay === undefined ? undefined : { repealedDay })).toBe(end),
)
