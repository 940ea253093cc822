import type { CallToMake, DutyBooking, getDutyDay } from '@/contract/booking/duty'
import type { Output } from '@/contract/endpoint'
import { BRIDGE, NINE, ZHOU } from './sample-bookings'

/** For tests: a visit and a day of Zhou's as the cloud tells them. */
export const visit = (change: Partial<DutyBooking> = {}): DutyBooking => ({
  id: '33333333-3333-4333-8333-333333333333',
  version: 1,
  state: 'booked',
  village: BRIDGE,
  startsAt: NINE,
  minutes: 30,
  mode: 'on-site',
  place: '桥北社区公共法律服务工作室',
  matter: 'work',
  description: '示例：工资三个月没发。',
  name: '王孃孃',
  phone: '13800000001',
  relative: null,
  host: null,
  note: null,
  internalNote: null,
  saysAbsent: false,
  can: ['check-in', 'cannot-come'],
  ...change,
})

export const dutyDay = (bookings: DutyBooking[] = [visit()], day = '2026-12-01'): Output<typeof getDutyDay> => ({
  lawyer: ZHOU,
  day,
  note: null,
  bookings,
  ahead: [
    { day: '2026-12-01', bookings: 1 },
    { day: '2026-12-02', bookings: 0 },
  ],
})

export const lawyerPerson = {
  ...{ id: 'p9', displayName: '示例律师·周敏', phoneMasked: '138****0009' },
  ...{ roles: ['lawyer'], sample: true },
}

/** Somebody whom no message about that visit reached. */
export const callToMake = (change: Partial<CallToMake> = {}): CallToMake => ({
  id: visit().id,
  version: 3,
  village: BRIDGE,
  lawyer: ZHOU,
  startsAt: NINE,
  name: '王孃孃',
  phone: '13800000001',
  tell: ['律师来不了，预约取消'],
  since: '2026-11-30T10:00:00.000Z',
  ...change,
})
