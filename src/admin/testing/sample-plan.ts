import type { BrokenVisit, PlanView } from '@/contract/booking/plan'
import type { FirmBooking } from '@/contract/booking/firm'
import type { Person } from '@/contract/session'
import { EDITOR } from './samples'

export const LAWYER: Person = {
  ...EDITOR,
  id: 'p-lawyer',
  displayName: '示例律师·陈律师',
  roles: ['lawyer', 'resident'],
}
export const MANAGER: Person = { ...EDITOR, id: 'p-firm', displayName: '示例律所·赵主任', roles: ['firm'] }

export const CHEN = { id: '11111111-1111-4111-8111-111111111111', name: '示例·陈律师' }
export const LI = { id: '22222222-2222-4222-8222-222222222222', name: '示例·李律师' }
export const BRIDGE = { code: '500105001001', name: '桥北社区' }

export const samplePlan = (part: Partial<PlanView> = {}): PlanView => ({
  lawyer: CHEN,
  revision: 3,
  today: '2026-11-30',
  weeks: [
    {
      ...{ fromDay: '2026-01-01', toDay: null },
      windows: [
        { weekday: 1, fromMinute: 540, toMinute: 720, slotMinutes: 30, bufferMinutes: 15, modes: ['on-site', 'phone'] },
      ],
    },
  ],
  videoLink: null,
  extra: [],
  exceptions: [],
  special: [{ day: '2027-01-01', work: false, name: '元旦' }],
  outside: [],
  ...part,
})

export const sampleBroken = (part: Partial<BrokenVisit> = {}): BrokenVisit => ({
  ...{ id: '33333333-3333-4333-8333-333333333333', version: 1, startsAt: '2026-12-07T01:00:00.000Z' },
  ...{ minutes: 30, mode: 'on-site', village: BRIDGE, substitutes: [LI] },
  ...part,
})

export const sampleFirmBooking = (part: Partial<FirmBooking> = {}): FirmBooking => ({
  ...{
    id: '33333333-3333-4333-8333-333333333333',
    version: 1,
    state: 'booked',
    village: BRIDGE,
    lawyer: CHEN,
    host: null,
  },
  ...{ startsAt: '2026-12-01T01:00:00.000Z', minutes: 30, mode: 'on-site', lawyerSays: null, residentSays: null },
  ...{ verdict: null, reason: null, can: ['cannot-come'] },
  ...part,
})
