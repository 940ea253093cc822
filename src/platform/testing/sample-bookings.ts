import type { Hold } from '@/contract/booking/holds'
import type { MyBooking, WaitingView } from '@/contract/booking/my-bookings'
import type { DaySlots, LawyerCard, VillageView } from '@/contract/booking/villages'

/** For tests: a village, its firm, two lawyers and their times as the cloud tells them. */
export const BRIDGE = { code: '500105001001', name: '桥北社区居民委员会' }
export const PORT = { code: '500105105001', name: '果园港社区居民委员会' }
export const FIRM = { id: 'f1', name: '示例律师事务所', phone: '023-0000-0001' }
export const ZHOU = { id: '11111111-1111-4111-8111-111111111111', name: '示例律师·周敏' }
export const LI = { id: '22222222-2222-4222-8222-222222222222', name: '示例律师·李阳' }

export const NINE = '2026-12-01T01:00:00.000Z'
export const HALF_TEN = '2026-12-01T02:30:00.000Z'
export const TWO = '2026-12-01T06:00:00.000Z'

const slot = (startsAt: string) => ({ startsAt, minutes: 30, modes: ['on-site', 'phone'] })

/** The same as a day shows it, with nothing of one's own at that time. */
const free = (startsAt: string) => ({ ...slot(startsAt), mine: null })

export const subdistricts = [
  {
    code: '500105001',
    name: '华新街街道',
    villages: [{ ...BRIDGE, spelled: 'qiaobeishequ qbsq', paired: true, at: null }],
  },
  {
    code: '500105105',
    name: '鱼嘴镇',
    villages: [{ ...PORT, spelled: 'guoyuangangshequ gygsq', paired: false, at: null }],
  },
]

const lawyer = (who: typeof ZHOU, change: Partial<LawyerCard> = {}): LawyerCard => ({
  ...who,
  fields: ['neighbours', 'money'],
  languages: ['mandarin', 'chongqing'],
  dutyPlace: '桥北社区公共法律服务工作室',
  intro: '',
  photo: null,
  nextFree: slot(NINE),
  sample: true,
  ...change,
})

export const village: VillageView = {
  ...BRIDGE,
  subdistrict: '华新街街道',
  firm: { ...FIRM, promiseHours: 24, sample: true },
  lawyers: [lawyer(ZHOU), lawyer(LI, { nextFree: null })],
  nextFree: slot(NINE),
  handOver: null,
}

export const days: DaySlots[] = [
  { day: '2026-11-30', note: null, slots: [], full: true },
  { day: '2026-12-01', note: null, slots: [NINE, HALF_TEN, TWO].map(free), full: false },
  { day: '2026-12-02', note: '元旦放假', slots: [], full: false },
]

export const hold = (change: Partial<Hold> = {}): Hold => ({
  id: 'h1',
  village: BRIDGE,
  lawyer: ZHOU,
  startsAt: NINE,
  minutes: 30,
  modes: ['on-site', 'phone'],
  place: '桥北社区公共法律服务工作室',
  secondsLeft: 300,
  canExtend: true,
  ...change,
})

export const booking = (change: Partial<MyBooking> = {}): MyBooking => ({
  id: 'b1',
  version: 1,
  state: 'booked',
  village: BRIDGE,
  firm: FIRM,
  lawyer: ZHOU,
  host: null,
  startsAt: NINE,
  minutes: 30,
  mode: 'on-site',
  place: '桥北社区公共法律服务工作室',
  videoLink: null,
  matter: 'work',
  described: false,
  bring: ['身份证', '劳动合同'],
  name: '王孃孃',
  phoneMasked: '138****0001',
  relative: null,
  code: '246810',
  mark: 'xjpf:b1:246810',
  byDesk: false,
  late: false,
  reason: null,
  overlaps: null,
  movedTo: null,
  note: null,
  rating: null,
  can: ['cancel', 'reschedule'],
  bookedAt: '2026-11-29T06:00:00.000Z',
  ...change,
})

export const waiting = (change: Partial<WaitingView> = {}): WaitingView => ({
  id: 'w1',
  village: BRIDGE,
  lawyer: null,
  day: '2026-11-30',
  state: 'waiting',
  place: 2,
  offer: null,
  ...change,
})

export const resident = {
  ...{ id: 'p1', displayName: '示例居民·王孃孃', phoneMasked: '138****0001' },
  ...{ roles: ['resident'], sample: true },
}
