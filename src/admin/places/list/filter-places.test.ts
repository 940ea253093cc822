import { samplePlace } from '../../testing/sample-places'
import { filterPlaces, isStale, type PlaceFilters } from './filter-places'

const NOW = new Date('2026-11-30T02:00:00Z')
const PLACES = [
  samplePlace({ id: 'paaaaaaa', name: '示例·甲所', subdistrict: '华新街街道', verifiedOn: '2026-11-01' }),
  samplePlace({ id: 'pbbbbbbb', name: '示例·乙处', carrier: 'notary-office', services: ['notarization'], reports: 2 }),
  samplePlace({ id: 'pccccccc', name: '示例·丙站', retired: true, phone: '12348' }),
]
const none: PlaceFilters = { text: '', carrier: '', service: '', subdistrict: '', state: '' }

test.each<[Partial<PlaceFilters>, string[]]>([
  [{}, ['pbbbbbbb', 'pccccccc', 'paaaaaaa']],
  [{ state: 'open' }, ['pbbbbbbb', 'paaaaaaa']],
  [{ state: 'retired' }, ['pccccccc']],
  [{ state: 'reported' }, ['pbbbbbbb']],
  [{ state: 'stale' }, ['pbbbbbbb']],
  [{ carrier: 'notary-office' }, ['pbbbbbbb']],
  [{ service: 'notarization' }, ['pbbbbbbb']],
  [{ subdistrict: '华新街街道' }, ['paaaaaaa']],
  [{ text: '12348' }, ['pccccccc']],
  [{ text: '示例 甲' }, ['paaaaaaa']],
  [{ text: '没有' }, []],
])('%j', (filters, ids) => expect(filterPlaces(PLACES, { ...none, ...filters }, NOW).map(({ id }) => id)).toEqual(ids))

test.each([
  ['2026-06-01', false],
  ['2026-05-30', true],
  [null, true],
])('verified on %s is stale: %s', (verifiedOn, stale) => expect(isStale(samplePlace({ verifiedOn }), NOW)).toBe(stale))
