import type { Coverage } from '@/contract/places/coverage'
import type { ConsolePlace } from '@/contract/places/console-places'
import type { ConsolePlaceReport } from '@/contract/places/console-reports'
import type { BaseMap } from '@/contract/places/reach'
import { SERVICES } from '@/domain/places/words'

const OFFICE = [{ from: '09:00', to: '17:30' }]

export const samplePlace = (part: Partial<ConsolePlace> = {}): ConsolePlace => ({
  ...{ id: 'pj8wkvaa', name: '示例·华新街司法所', carrier: 'judicial-office', services: ['legal-advice', 'mediation'] },
  ...{ point: { lon: 106.55, lat: 29.58 }, address: '示例·华新街街道示例一路 10 号', subdistrict: '石马河街道' },
  ...{ phone: '023-0000-2001', hours: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []], exceptions: [] },
  ...{ holidays: 'closed', floor: '2楼', lift: true, ramp: false, hearingLoop: false, stepFree: true },
  ...{ verifiedOn: '2026-03-01', photo: null, sample: true, people: [], revision: 3, retired: false, reports: 0 },
  ...{ updatedAt: '2026-11-23T06:00:00.000Z', updatedBy: null },
  ...part,
})

export const sampleReport = (part: Partial<ConsolePlaceReport> = {}): ConsolePlaceReport => ({
  ...{ id: '44444444-4444-4444-8444-444444444444', placeId: 'pj8wkvaa', placeName: '示例·华新街司法所' },
  ...{ kind: 'phone', text: '示例：打过去是空号。', sentAt: '2026-11-23T06:00:00.000Z', state: 'open' },
  ...{ answer: null, answeredAt: null, answeredBy: null },
  ...part,
})

export const SAMPLE_BASE: BaseMap = {
  ...{ version: 'v1', name: '演示路网', attribution: '演示路网，道路与地形均为虚构', sample: true },
  bounds: [106.5, 29.5, 106.7, 29.6],
  outline: [[10650000, 2950000, 20000, 0, 0, 10000, -20000, 0]],
  water: [],
  roads: [{ kind: 'residential', lines: [[10655000, 2955000, 1000, 0]] }],
}

const village = (code: string, name: string, minutes: (number | null)[]): Coverage['villages'][number] => ({
  ...{ code, name, subdistrict: '华新街街道', point: { lon: 106.55, lat: 29.55 }, source: 'roads' },
  minutes,
})

/** Two villages: the first has everything near, the second no notary. */
export const sampleCoverage = (part: Partial<Coverage> = {}): Coverage => ({
  ...{ pace: 'walk', minutes: 15, sample: true, unplaced: [] },
  basis: {
    sources: [{ source: 'roads', villages: 2 }],
    network: { name: '演示路网', date: '2026-11-30', attribution: '道路与地形均为虚构', sample: true },
  },
  services: SERVICES.map((service, n) => ({
    ...{ service, places: n + 1, within: service === 'notarization' ? 1 : 2 },
    ...{ share: service === 'notarization' ? 0.5 : 1, gaps: service === 'notarization' ? ['500105001002'] : [] },
  })),
  villages: [
    village('500105001001', '桥北社区', [5, 5, 5, 14.2, 5, 5]),
    village('500105001002', '桥南社区', [6, 6, 6, null, 6, 6]),
  ],
  ...part,
})
