import type { PlaceDetail } from '@/contract/places/places'
import type { Reach } from '@/contract/places/reach'
import type { Place } from '@/contract/places/shapes'

/** For tests: places, villages and what can be reached, as the cloud tells them. */
const WORKDAYS = [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:30' }]), [], []]
const ALWAYS = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])

const place = (id: string, name: string, carrier: string, services: string[], change: Partial<Place> = {}): Place => ({
  ...{ id, name, carrier, services, point: { lon: 106.55, lat: 29.58 } },
  ...{ address: '示例一路 1 号', subdistrict: '华新街街道', phone: '023-0000-2001' },
  ...{ hours: ALWAYS, exceptions: [], holidays: 'usual', floor: '2楼', lift: true, ramp: true },
  ...{ hearingLoop: false, stepFree: true, verifiedOn: '2026-11-20', photo: null, sample: true },
  ...change,
})

export const OFFICE = place('poffice', '示例·华新街司法所', 'judicial-office', [
  'legal-advice',
  'legal-outreach',
  'mediation',
])
export const FIRM = place('pfirmaa', '示例·嘉陵律师事务所', 'law-firm', ['legal-advice'], { stepFree: false })
export const NOTARY = place('pnotary', '示例·公证处', 'notary-office', ['notarization'], {
  hours: WORKDAYS,
  holidays: 'closed',
})
export const AID = place('paidaaa', '示例·法律援助站', 'legal-aid-station', ['legal-aid'])
export const FAR = place('pfaraaa', '示例·复议便民点', 'reconsideration-point', ['reconsideration'])
export const places = [OFFICE, FIRM, NOTARY, AID, FAR]

export const detail: PlaceDetail = {
  ...OFFICE,
  people: [{ name: '示例·周调解员', role: '调解员', times: '周一至周五 上午' }],
  lawyers: [
    {
      ...{ id: '11111111-1111-4111-8111-111111111111', name: '示例律师·周敏' },
      villages: [{ code: '500105001001', name: '桥北社区居民委员会' }],
    },
  ],
  link: null,
  calendar: {},
}

const village = (code: string, name: string, spelled: string, lon: number) => ({
  ...{ code, name, spelled, point: { lon, lat: 29.58 } },
  subdistrict: { code: '500105001', name: '华新街街道' },
})

export const villagePoints = [
  village('500105001001', '桥北社区居民委员会', 'qiaobeishequ qbsq', 106.55),
  village('500105001002', '华新社区居民委员会', 'huaxinshequ hxsq', 106.56),
]

export const reach: Reach = {
  origin: { name: '桥北社区', point: { lon: 106.55, lat: 29.58 }, roadMetres: 2 },
  source: 'roads',
  network: { name: '演示路网', date: '2026-11-30', attribution: '演示路网', sample: true },
  minutes: [
    { place: OFFICE.id, minutes: 2.4 },
    { place: FIRM.id, minutes: 9 },
    { place: AID.id, minutes: 13.2 },
    { place: NOTARY.id, minutes: 26.3 },
  ],
  area: null,
}

export const matter = {
  ...{ id: 'unpaid-wages', trouble: '老板拖欠工资', service: 'legal-aid', also: ['mediation'] },
  ...{
    first: '先到法律援助站。',
    bring: ['身份证', '工资条'],
    episode: { id: 'wages', hook: '工资拖着不给？' },
    citations: [],
  },
}
