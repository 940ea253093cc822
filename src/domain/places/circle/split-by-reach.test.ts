import { summarizeReach } from '../sentence'
import { SERVICES } from '../words'
import { plainReach, wayWords } from './plain-words'
import { firstPerService, nearestBeyond, splitByReach } from './split-by-reach'

const place = (id: string, minutes: number | null, ...services: string[]) => ({ place: { id, services }, minutes })
const timed = [
  place('office', 3, 'legal-advice', 'mediation'),
  place('station', 9, 'legal-advice', 'legal-outreach'),
  place('committee', 14.9, 'mediation'),
  place('notary', 19, 'notarization'),
  place('other-notary', 25, 'notarization'),
  place('far', null, 'reconsideration'),
]
const ids = (list: readonly { place: { id: string } }[]) => list.map((one) => one.place.id)

it('parts those within from those further away and those nobody knows the way to', () => {
  const { within, beyond } = splitByReach(timed, 15)
  expect(ids(within)).toEqual(['office', 'station', 'committee'])
  expect(ids(beyond)).toEqual(['notary', 'other-notary', 'far'])
})

it('an elder sees the nearest place for each service, and a place once', () =>
  expect(ids(firstPerService(splitByReach(timed, 15).within, SERVICES))).toEqual(['office', 'station']))

it('for what is missing names the nearest further away, and none that cannot be reached', () =>
  expect(ids(nearestBeyond(splitByReach(timed, 15), SERVICES))).toEqual(['notary']))

describe('plain words', () => {
  const places = timed.map((one) => one.place)
  const reached = timed.flatMap(({ place: { id }, minutes }) => (minutes === null ? [] : [{ place: id, minutes }]))
  const asked = { minutes: 15, source: 'roads' }
  const say = (pace: 'walk' | 'wheels', known = reached) =>
    plainReach(summarizeReach(places, known, { ...asked, pace }), { pace, minutes: 15 })

  it('says what can be done, then what lies further', () =>
    expect(say('walk')).toEqual([
      '走 15 分钟，能办：法律咨询、普法、调解。',
      '公证、援助、复议要走远些，最近的 19 分钟。',
    ]))

  it('says whom to call where nothing can be reached', () =>
    expect(say('wheels', [])).toEqual([
      '坐轮椅或推车 15 分钟，还到不了能办事的地方。',
      '法律咨询、普法、调解、公证、援助、复议，一个小时里也到不了，可以先打 12348 问。',
    ]))

  it('promises wheels a way without steps', () => {
    expect(wayWords('wheels')).toContain('没有台阶')
    expect(wayWords('walk')).toBeNull()
  })
})
