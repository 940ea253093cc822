import { listCalls } from '@/contract/booking/duty'
import { getMyBooking } from '@/contract/booking/one-of-mine'
import { civilDayOf } from '@/domain/time/civil-time'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { ADDRESSES } from '../../addresses'
import { callToMake, dispute, visitBegun } from '../../booking/duty-cases'
import { personaCaller } from '../../bookings'
import { WeappPhone } from '../weapp-phone'
import { freshPhone, logInAs } from './use-phone'

describe('in the mini-program: the lawyer’s day and the firm’s week', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  /** Around midnight a visit of ten minutes from now is tomorrow's. */
  const dutyOf = (startsAt: string) => ADDRESSES.dutyDay(civilDayOf(new Date(startsAt)))
  const bookingOf = async (id: string) => (await personaCaller(cloud.origin, 'resident'))(getMyBooking, { id })
  const lawyersPhone = async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'lawyer')
    return phone
  }

  it('the resident is here: her six digits, typed', async () => {
    const { id, code, startsAt } = await visitBegun(cloud, -10)
    const phone = await lawyersPhone()
    await phone.open(dutyOf(startsAt))
    await phone.tap(`#visit-${id}`)
    await phone.type('#check-in-code', code!)
    await phone.tap('#check-in-yes')
    await phone.untilGone('#check-in')
    expect((await bookingOf(id)).state).toBe('attended')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('or what her picture says, scanned in the list; another picture is told apart, and turning back is no failure', async () => {
    const { id, mark, startsAt } = await visitBegun(cloud, 0)
    const phone = await lawyersPhone()
    await phone.open(dutyOf(startsAt))
    await phone.find(`#visit-${id}`)
    await phone.tap('#duty-scan')
    phone.seeing = 'https://example.invalid/some-shop'
    await phone.tap('#duty-scan')
    await phone.untilText('#duty', '不是预约的核销码')
    phone.seeing = mark
    await phone.tap('#duty-scan')
    await phone.untilPath('booking/pages/duty-visit')
    await phone.find('#duty-facts')
    expect((await bookingOf(id)).state).toBe('attended')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('whom no message reached is telephoned and ticked off; without a network it stays done', async () => {
    const { id } = await callToMake(cloud, freshPhone())
    const phone = await lawyersPhone()
    await phone.open(ADDRESSES.duty)
    await phone.untilText(`#call-${id}`, '预约成功')
    phone.setOnline(false)
    await phone.tap(`#called-${id}`)
    await phone.untilText(`#call-${id}`, '记在这台手机上')
    phone.setOnline(true)
    await phone.untilGone(`#call-${id}`)
    const { calls } = await (await personaCaller(cloud.origin, 'lawyer'))(listCalls, {})
    expect(calls.filter((one) => one.id === id)).toEqual([])
    await phone.close()
  })

  it('the manager sees the same call and what is to be settled, and settles it', async () => {
    const argued = await dispute(cloud)
    const call = await callToMake(cloud, freshPhone())
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'firm')
    await phone.open(ADDRESSES.me)
    await phone.tap('#open-firm')
    await phone.tap(`#called-${call.id}`)
    await phone.untilGone(`#call-${call.id}`)
    await phone.tap(`#settle-${argued.id}`)
    await phone.tap('#verdict-nobody')
    await phone.type('#settle-reason', '示例：问过两边，说法不一。')
    await phone.tap('#settle-yes')
    await phone.untilGone(`#dispute-${argued.id}`)
    expect((await bookingOf(argued.id)).state).toBe('settled')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
