import type { FirmBooking, getFirmWeek } from '@/contract/booking/firm'
import type { Output } from '@/contract/endpoint'
import { BRIDGE, FIRM, LI, NINE, ZHOU } from './sample-bookings'

/** For tests: a visit and a week of a firm as the cloud tells them to its manager. */
export const firmBooking = (change: Partial<FirmBooking> = {}): FirmBooking => ({
  id: '55555555-5555-4555-8555-555555555555',
  version: 1,
  state: 'booked',
  village: BRIDGE,
  lawyer: ZHOU,
  host: null,
  startsAt: NINE,
  minutes: 30,
  mode: 'on-site',
  lawyerSays: null,
  residentSays: null,
  verdict: null,
  reason: null,
  can: ['cannot-come'],
  ...change,
})

export const dispute = (change: Partial<FirmBooking> = {}): FirmBooking =>
  firmBooking({
    id: '66666666-6666-4666-8666-666666666666',
    state: 'disputed',
    lawyerSays: 'resident-absent',
    residentSays: 'lawyer-absent',
    can: ['settle'],
    ...change,
  })

export const firmWeek = (change: Partial<Output<typeof getFirmWeek>> = {}): Output<typeof getFirmWeek> => ({
  firm: FIRM,
  from: '2026-11-30',
  lawyers: [
    { ...ZHOU, bookings: [firmBooking()] },
    { ...LI, bookings: [] },
  ],
  disputes: [dispute()],
  ...change,
})

export const managerPerson = {
  ...{ id: 'p8', displayName: '示例律所·赵主任', phoneMasked: '138****0008' },
  ...{ roles: ['firm'], sample: true },
}
