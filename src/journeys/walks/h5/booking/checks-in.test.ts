import { getMyBooking } from '@/contract/booking/one-of-mine'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { civilDayOf } from '@/domain/time/civil-time'
import { ADDRESSES } from '../../addresses'
import { personaCaller } from '../../bookings'
import { callToMake, visitBegun } from '../../booking/duty-cases'
import { chooserOf } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import type { Page } from 'playwright-core'
import { logInAsResident, logInAsSample, seen, startVisit, type Visit } from '../visit'
import { openWithCalls } from './calls-heard'

describe('the resident is here', () => {
  let visit: Visit
  let booking: MyBooking
  beforeAll(async () => {
    visit = await startVisit()
    booking = await visitBegun(visit.cloud, -10)
  })
  afterAll(() => visit?.end())

  /** Hands a picture to the camera that this button opens. */
  async function photograph(page: Page, selector: string, picture: Buffer): Promise<void> {
    const camera = await chooserOf(page, () => seen(page, selector).click())
    await camera.setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: picture })
  }

  /** Around midnight a visit of ten minutes from now is tomorrow's. */
  const dutyOf = ({ startsAt }: MyBooking) => visit.cloud.origin + ADDRESSES.dutyDay(civilDayOf(new Date(startsAt)))
  const mine = async () => (await personaCaller(visit.cloud.origin, 'resident'))(getMyBooking, { id: booking.id })

  it('the six digits on her page, typed on the lawyer’s; a wrong one changes nothing', async () => {
    const theirs = await visit.phone('/')
    await logInAsResident(theirs.page)
    await theirs.page.goto(visit.cloud.origin + ADDRESSES.booking(booking.id))
    const code = (await seen(theirs.page, '.visit-digits').innerText()).replace(/\s/g, '')
    await seen(theirs.page, '#qr-code').waitFor()

    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'lawyer')
    await openWithCalls(page, () => page.goto(dutyOf(booking)))
    await seen(page, `#visit-${booking.id}`).click()
    await seen(page, '#check-in-code').fill(code === '111111' ? '222222' : '111111')
    await seen(page, '#check-in-yes').click()
    await seen(page, '#check-in').getByText('核销码不对').waitFor()
    expect((await mine()).state).toBe('booked')
    await keepPicture(page, 'h5-check-in-wrong')
    await seen(page, '#check-in-code').fill(code)
    await seen(page, '#check-in-yes').click()
    await page.locator('#check-in').waitFor({ state: 'detached' })
    expect((await mine()).state).toBe('attended')
    // The browser itself notes the refusal of the wrong code.
    expect(complaints.filter((complaint) => !complaint.includes('status of 4'))).toEqual([])

    await theirs.page.reload()
    await seen(theirs.page, '#rating').waitFor()
    await seen(theirs.page, '#stars-5').click()
    await seen(theirs.page, '#rate').click()
    await seen(theirs.page, '#rate').getByText('改评价').waitFor()
    expect((await mine()).rating).toBe(5)
  })

  it('or a picture of her code, taken in the list; a picture without one says what to do', async () => {
    const other = await visitBegun(visit.cloud, 5)
    const theirs = await visit.phone('/')
    await logInAsResident(theirs.page)
    await theirs.page.goto(visit.cloud.origin + ADDRESSES.booking(other.id))
    const code = await seen(theirs.page, '#visit-code').screenshot()
    const nothing = await seen(theirs.page, '#visit-facts').screenshot()

    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'lawyer')
    await page.goto(dutyOf(other))
    await seen(page, `#visit-${other.id}`).waitFor()
    await photograph(page, '#duty-scan', nothing)
    await seen(page, '#duty').getByText('没有看清二维码').waitFor()
    await photograph(page, '#duty-scan', code)
    await seen(page, '#duty-facts').waitFor()
    const resident = await personaCaller(visit.cloud.origin, 'resident')
    expect((await resident(getMyBooking, { id: other.id })).state).toBe('attended')
    expect(complaints).toEqual([])
  })

  it('whom no message reached the lawyer telephones, and ticks off', async () => {
    const { id, name } = await callToMake(visit.cloud, '13900000701')
    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'lawyer')
    await seen(page, '#open-duty').click()
    const row = seen(page, `#call-${id}`)
    await row.getByText('预约成功').waitFor()
    await keepPicture(page, 'h5-duty-calls')
    await row.getByLabel(`已打过 ${name}`).click()
    await page.locator(`#call-${id}`).waitFor({ state: 'detached' })
    await page.reload()
    await seen(page, '#duty-visits').waitFor()
    expect(await page.locator(`#call-${id}`).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
