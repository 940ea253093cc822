import { randomUUID } from 'node:crypto'
import { safeParse } from 'valibot'
import { listAudit } from '@/contract/console/console-audit'
import { getDutyDay } from '@/contract/booking/duty'
import { listMyBookings } from '@/contract/booking/my-bookings'
import { cancelBooking, confirmBooking, getMyBooking, rescheduleBooking } from '@/contract/booking/one-of-mine'
import {
  addException,
  getDutyCalendar,
  getPlan,
  removeException,
  saveBusy,
  savePlan,
  type Settled,
  type WeekWindow,
} from '@/contract/booking/plan'
import { acceptOffer, joinWaiting } from '@/contract/booking/waiting'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, book, findFaults, FORM, freeTimes, hold, NINE, plantFirm, TUESDAY } from '../testing-booking'

const START = new Date('2026-11-23T02:00:00Z')
const MONDAY = '2026-11-23'

let app: TestApp
let lawyer: string
let resident: string
let firm: Awaited<ReturnType<typeof plantFirm>>

beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(START)
  const people = [await personWith(app.ctx, 'lawyer'), await personWith(app.ctx, 'lawyer')]
  firm = await plantFirm(app.ctx, { lawyers: 2, people: people.map(({ personId }) => personId) })
  lawyer = people[0]!.token
  resident = (await personWith(app.ctx, 'resident')).token
})
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const first = () => firm.lawyerIds[0]!
const visit = (startsAt = at(NINE)) => book(app, resident, { lawyer: first(), startsAt })
const plan = async (token = lawyer) => (await app.call(getPlan, {}, token)).body
const mine = async (id: string) => (await app.call(getMyBooking, { id }, resident)).body

/** A week of Wednesdays: nobody is there on Tuesdays any more. */
const WEDNESDAYS: WeekWindow[] = [
  { weekday: 3, fromMinute: 840, toMinute: 1020, slotMinutes: 30, bufferMinutes: 0, modes: ['on-site'] },
]
const save = async (change: object = {}) =>
  app.call(
    savePlan,
    { revision: (await plan()).revision, fromDay: MONDAY, windows: WEDNESDAYS, videoLink: null, ...change },
    lawyer,
  )
const court = (change: object = {}, id = randomUUID()) =>
  app.call(addException, { id, kind: 'court', startsAt: at(NINE), endsAt: at(NINE + 60), ...change }, lawyer)
/** Until a statement of ours waits for a lock of somebody else's. */
async function untilSomebodyWaits() {
  for (;;) {
    const { rows } = await app.ctx.db.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}
const settled = (visits: { id: string; version: number }[], change: Partial<Settled>): Settled[] =>
  visits.map(({ id, version }) => ({ id, version, fate: 'call-off', ...change }))

describe('the week', () => {
  test('is shown with what holds, holidays and days worked instead', async () => {
    const shown = await plan()
    expect(shown).toMatchObject({ today: MONDAY, lawyer: { id: first() }, exceptions: [], outside: [] })
    expect(shown.weeks).toHaveLength(1)
    expect(shown.weeks[0]).toMatchObject({ fromDay: '2026-01-01', toDay: null })
    expect(shown.weeks[0]!.windows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(shown.special).toContainEqual({ day: '2027-01-01', work: false, name: '元旦' })
  })

  test('is saved from a day on; residents see it at once, the days before stay', async () => {
    const { status, body } = await save({ fromDay: '2026-11-25' })
    expect([status, body.saved, body.breaks]).toEqual([200, true, []])
    expect(body.plan.weeks).toMatchObject([
      { toDay: '2026-11-24' },
      { fromDay: '2026-11-25', toDay: null, windows: WEDNESDAYS },
    ])
    expect(await freeTimes(app, TUESDAY, first())).toHaveLength(4)
    expect(await freeTimes(app, '2026-11-25', first())).toHaveLength(6)
    expect(await freeTimes(app, '2026-11-26', first())).toEqual([])
  })

  test('corrected the day after it began is no extra duty: closed on holidays, in sight, and gone once replaced', async () => {
    const daily: WeekWindow[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...WEDNESDAYS[0]!, weekday }))
    // New Year's Day is a Friday.
    const [friday, saturday] = ['2027-01-01', '2027-01-02']
    await save({ fromDay: friday, windows: daily })
    await save({ fromDay: saturday, windows: [] })
    app.clock.set(new Date('2026-12-28T02:00:00Z'))
    expect(await freeTimes(app, friday, first())).toEqual([])
    app.clock.set(START)
    await save({ fromDay: TUESDAY, windows: daily })
    const { body } = await save({ fromDay: '2026-11-25', windows: [] })
    expect(await freeTimes(app, TUESDAY, first())).toHaveLength(6)
    const [until] = body.plan.weeks.filter(({ toDay }) => toDay === TUESDAY)
    expect(until?.windows.map(({ weekday }) => weekday)).toEqual([2])
    await save({ fromDay: TUESDAY, windows: [] })
    expect(await freeTimes(app, TUESDAY, first())).toEqual([])
  })

  test('extra duty on one day stays when the week around it changes', async () => {
    const extra = `insert into lawyer_plans values ($1, 2, 1080, 1140, 30, 0, '{on-site}', $2, $2)`
    await app.ctx.db.pool.query(extra, [first(), TUESDAY])
    for (const fromDay of [MONDAY, TUESDAY, '2026-11-25']) await save({ fromDay, windows: WEDNESDAYS })
    expect(await freeTimes(app, TUESDAY, first())).toEqual([at(1080), at(1110)])
    await save({ fromDay: TUESDAY, windows: [{ ...WEDNESDAYS[0]!, weekday: 2, fromMinute: 1080, toMinute: 1200 }] })
    expect(await freeTimes(app, TUESDAY, first())).toHaveLength(4)
  })

  test('an older page does not overwrite a newer one', async () => {
    const { revision } = await plan()
    expect((await save({ revision })).body.saved).toBe(true)
    expect(await save({ revision })).toMatchObject({ status: 409, body: { code: 'stale' } })
  })

  test.each<[string, object, string]>([
    ['the past', { fromDay: '2026-11-22' }, 'fromDay'],
    ['two windows at once', { windows: [...WEDNESDAYS, ...WEDNESDAYS] }, 'windows.1'],
    ['video without a link', { windows: [{ ...WEDNESDAYS[0], modes: ['video'] }] }, 'windows.0'],
    ['between quarters', { windows: [{ ...WEDNESDAYS[0], fromMinute: 845 }] }, 'windows.0.fromMinute'],
    ['a link that is none', { videoLink: 'javascript:alert(1)' }, 'videoLink'],
  ])('is refused with the place and the next step: %s', async (_, change, path) => {
    const { status, body } = await save(change)
    expect([status, body.code]).toEqual([400, 'bad-input'])
    expect((body as unknown as { fields: object[] }).fields).toEqual([
      { path, message: expect.stringMatching(/[。]$/) },
    ])
  })
})

describe('a change that breaks a visit', () => {
  test('lists it before anything is saved, with who could come instead', async () => {
    const { id, version } = await visit()
    for (const dryRun of [true, false]) {
      const { status, body } = await save({ dryRun })
      expect([status, body.saved]).toEqual([200, false])
      expect(body.breaks).toMatchObject([
        { id, version, startsAt: at(NINE), village: { code: firm.village }, substitutes: [{ id: firm.lawyerIds[1] }] },
      ])
    }
    expect((await plan()).weeks).toMatchObject([{ fromDay: '2026-01-01', toDay: null }])
    expect(await mine(id)).toMatchObject({ state: 'booked' })
  })

  test('a colleague comes instead, and the resident is told why', async () => {
    const { id } = await visit()
    const { breaks } = (await save({ dryRun: true })).body
    const answers = settled(breaks, { fate: 'substitute', substitute: firm.lawyerIds[1]! })
    expect(await save({ settled: answers })).toMatchObject({ status: 400, body: { code: 'bad-input' } })
    expect((await save({ settled: answers, reason: '改值班日' })).body).toMatchObject({ saved: true, breaks: [] })
    expect(await mine(id)).toMatchObject({
      ...{ state: 'substitute-offered', lawyer: { id: firm.lawyerIds[1] }, host: { id: first() }, reason: '改值班日' },
    })
  })

  test('is called off, and the freed time is offered to nobody', async () => {
    const { id } = await visit()
    const { breaks } = (await save({ dryRun: true })).body
    expect((await save({ settled: settled(breaks, {}), reason: '改值班日' })).body.saved).toBe(true)
    expect(await mine(id)).toMatchObject({ state: 'called-off', reason: '改值班日' })
    expect(await freeTimes(app, TUESDAY, first())).toEqual([])
  })

  test('is kept, and stays in sight as one outside of the plan', async () => {
    const { id } = await visit()
    const { breaks } = (await save({ dryRun: true })).body
    const { body } = await save({ settled: settled(breaks, { fate: 'keep' }) })
    expect(body).toMatchObject({ saved: true, plan: { outside: [{ id }] } })
    expect(await mine(id)).toMatchObject({ state: 'booked', lawyer: { id: first() } })
    expect((await save({ dryRun: true })).body.breaks).toEqual([])
  })

  test('an answer to what has changed meanwhile is none: it is asked about again', async () => {
    const { id, version } = await visit()
    const answer = { id, version: version + 7, fate: 'call-off' as const }
    expect((await save({ settled: [answer], reason: '改值班日' })).body).toMatchObject({
      saved: false,
      breaks: [{ id }],
    })
    expect(await mine(id)).toMatchObject({ state: 'booked' })
  })

  test('a substitute who is not free takes everything back', async () => {
    const { id } = await visit()
    const other = (await personWith(app.ctx, 'resident')).token
    await book(app, other, { lawyer: firm.lawyerIds[1]!, startsAt: at(NINE) })
    const { breaks } = (await save({ dryRun: true })).body
    expect(breaks).toMatchObject([{ substitutes: [] }])
    const answers = settled(breaks, { fate: 'substitute', substitute: firm.lawyerIds[1]! })
    expect(await save({ settled: answers, reason: '改值班日' })).toMatchObject({
      status: 409,
      body: { code: 'slot-taken' },
    })
    expect((await plan()).weeks).toMatchObject([{ fromDay: '2026-01-01', toDay: null }])
    expect(await mine(id)).toMatchObject({ state: 'booked', lawyer: { id: first() } })
  })

  test('a form that is open for such a time is told that it ran out', async () => {
    const held = await hold(app, resident, { lawyer: first() })
    expect((await save()).body.saved).toBe(true)
    expect(await app.call(confirmBooking, { id: held.body.id, ...FORM }, resident)).toMatchObject({
      body: { code: 'hold-expired' },
    })
  })

  test.each([
    [
      'is away then',
      `insert into plan_exceptions values ($1, gen_random_uuid(), $2, $2::timestamptz + interval '1 hour',
      'leave', 'own')`,
    ],
    ['has left', `update lawyers set active = false where id = $1 and $2::timestamptz is not null`],
    [
      'is no longer the village’s',
      `update village_pairings set to_day = '2026-11-23' where $1::uuid = any(lawyer_ids)
      and $2::timestamptz is not null`,
    ],
  ])('a hold that slipped through is no booking when the lawyer %s', async (_, statement) => {
    const held = await hold(app, resident, { lawyer: first() })
    await app.ctx.db.pool.query(statement, [first(), at(NINE)])
    expect(await app.call(confirmBooking, { id: held.body.id, ...FORM }, resident)).toMatchObject({
      body: { code: 'hold-expired' },
    })
  })

  test.each<[string, () => Promise<() => Promise<{ body: object }>>, string]>([
    [
      'confirmed',
      async () => {
        const { body } = await hold(app, resident, { lawyer: first() })
        return () => app.call(confirmBooking, { id: body.id, ...FORM }, resident)
      },
      'hold-expired',
    ],
    [
      'moved',
      async () => {
        const { id } = await visit(at(675))
        const wanted = { id, newId: randomUUID(), lawyer: first(), startsAt: at(NINE) }
        return () => app.call(rescheduleBooking, wanted, resident)
      },
      'slot-closed',
    ],
  ])(
    'a visit %s while a change is being saved waits for it, and nothing is done behind its back',
    async (_, prepare, code) => {
      const act = await prepare()
      const id = randomUUID()
      // Somebody else is about to write the very same row: the change waits there, after it has looked at the visits.
      const blocker = await app.ctx.db.pool.connect()
      await blocker.query('begin')
      await blocker.query(
        `insert into plan_exceptions values ($1, $2, '2026-11-25T01:00:00Z', '2026-11-25T02:00:00Z', 'court', 'own')`,
        [first(), id],
      )
      const changing = court({}, id)
      await untilSomebodyWaits()
      const acting = act()
      await Promise.race([acting, new Promise((wake) => setTimeout(wake, 300))])
      await blocker.query('rollback')
      blocker.release()
      expect((await changing).body).toMatchObject({ saved: true, plan: { outside: [] } })
      expect((await acting).body).toMatchObject({ code })
    },
  )

  test('a time that somebody on the waiting list was offered is taken back, and they keep their place', async () => {
    const waits = (await personWith(app.ctx, 'resident')).token
    const owners = await Promise.all([1, 2].map(async () => (await personWith(app.ctx, 'resident')).token))
    const visits = []
    for (const [n, startsAt] of [at(NINE), at(585), at(630), at(675)].entries())
      visits.push(await book(app, owners[n % 2]!, { lawyer: first(), startsAt }))
    const place = randomUUID()
    const wanted = { id: place, village: firm.village, lawyer: first(), day: TUESDAY }
    expect((await app.call(joinWaiting, wanted, waits)).body.state).toBe('waiting')
    const waiting = async () => (await app.call(listMyBookings, {}, waits)).body.waiting
    await app.call(cancelBooking, { id: visits[0]!.id, reason: '示例' }, owners[0]!)
    expect(await waiting()).toMatchObject([{ id: place, state: 'offered' }])
    expect((await court({ endsAt: at(NINE + 30) })).body.saved).toBe(true)
    expect(await waiting()).toMatchObject([{ id: place, state: 'waiting', offer: null }])
    expect((await app.call(acceptOffer, { id: place }, waits)).body.code).toBe('offer-lapsed')
    await app.call(cancelBooking, { id: visits[1]!.id, reason: '示例' }, owners[1]!)
    expect(await waiting()).toMatchObject([{ id: place, state: 'offered', offer: { startsAt: at(585) } }])
    const { rows } = await app.ctx.db.pool.query(
      `select version from booking_messages where booking_id = $1 and kind = 'slot-offered' order by version`,
      [place],
    )
    expect(rows).toEqual([{ version: 1 }, { version: 2 }])
  })
})

describe('court, leave and another diary', () => {
  test('take the time out of what is free, once, and give it back', async () => {
    const id = randomUUID()
    for (let n = 0; n < 2; n++)
      expect((await court({}, id)).body).toMatchObject({ saved: true, plan: { exceptions: [{ id }] } })
    expect(await freeTimes(app, TUESDAY, first())).toEqual([at(NINE + 90), at(NINE + 135)])
    expect(await app.call(removeException, { id: randomUUID() }, lawyer)).toMatchObject({ status: 404 })
    expect((await app.call(removeException, { id }, lawyer)).body.exceptions).toEqual([])
    expect(await freeTimes(app, TUESDAY, first())).toHaveLength(4)
  })

  test('by the same id with other times is refused, and calls nobody off', async () => {
    const id = randomUUID()
    await court({}, id)
    const { id: booked, version } = await visit(at(675))
    const answers = settled([{ id: booked, version }], {})
    const longer = { endsAt: at(720), settled: answers, reason: '开庭' }
    expect(await court(longer, id)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect(await mine(booked)).toMatchObject({ state: 'booked' })
    expect((await court(longer)).body.saved).toBe(true)
  })

  test('a lawyer with many visits ahead can answer for all of them at once', () => {
    const answers = settled(
      Array.from({ length: 400 }, () => ({ id: randomUUID(), version: 1 })),
      {},
    )
    const asked = { id: randomUUID(), kind: 'leave', startsAt: at(NINE), endsAt: at(NINE + 60), settled: answers }
    expect(safeParse(addException.input, asked).success).toBe(true)
  })

  test('list what they break like a change of the week', async () => {
    const { id } = await visit()
    const { breaks, saved } = (await court()).body
    expect([saved, breaks.map((one) => one.id)]).toEqual([false, [id]])
    expect((await court({ settled: settled(breaks, {}), reason: '开庭' })).body.saved).toBe(true)
    expect(await mine(id)).toMatchObject({ state: 'called-off', reason: '开庭' })
  })

  test.each<[string, object]>([
    ['ends before it begins', { endsAt: at(NINE) }],
    ['is over', { startsAt: at(NINE, '2026-11-20'), endsAt: at(NINE + 60, '2026-11-20') }],
    ['lasts too long', { endsAt: at(NINE, '2027-06-01') }],
  ])('are refused: %s', async (_, change) => expect(await court(change)).toMatchObject({ status: 400 }))

  test('what another diary says takes the place of what it said before, and leaves one’s own alone', async () => {
    await court()
    const busy = (from: number) => [{ startsAt: at(from), endsAt: at(from + 30) }]
    for (const from of [NINE + 90, NINE + 135])
      expect((await app.call(saveBusy, { stretches: busy(from) }, lawyer)).body.saved).toBe(true)
    expect((await plan()).exceptions.map(({ source, startsAt }) => [source, startsAt])).toEqual([
      ['own', at(NINE)],
      ['ics', at(NINE + 135)],
    ])
    expect(await freeTimes(app, TUESDAY, first())).toEqual([at(NINE + 90)])
    await app.call(saveBusy, { stretches: [] }, lawyer)
    expect((await plan()).exceptions).toHaveLength(1)
  })

  test('my visits go out as a file that names nobody', async () => {
    expect((await app.call(getDutyCalendar, {}, lawyer)).body.text).toContain('END:VCALENDAR')
    const { id } = await visit()
    const { text } = (await app.call(getDutyCalendar, {}, lawyer)).body
    const plain = text.replaceAll(/\r\n[ \t]/g, '')
    expect(plain).toContain(`UID:${id}@booking`)
    expect(plain).toContain('DTSTART:20261124T010000Z')
    for (const secret of [FORM.name, FORM.phone, '拖欠工资']) expect(plain).not.toContain(secret)
  })
})

describe('whose it is', () => {
  test('somebody else’s plan is out of reach, and a lawyer without a place reads what to do', async () => {
    const id = randomUUID()
    await court({}, id)
    const colleague = (await personWith(app.ctx, 'lawyer')).token
    for (const answer of [
      await app.call(getPlan, {}, colleague),
      await app.call(removeException, { id }, colleague),
      await app.call(saveBusy, { stretches: [] }, colleague),
      await app.call(getDutyCalendar, {}, colleague),
    ])
      expect(answer).toMatchObject({ status: 404, body: { message: expect.stringContaining('联系司法局管理员') } })
    expect((await plan()).exceptions).toHaveLength(1)
  })

  test('each change is in the log, without a word about anybody', async () => {
    const { id } = await visit()
    const { breaks } = (await court()).body
    await court({ settled: settled(breaks, {}), reason: '家里有事' })
    const { entries } = (await app.call(listAudit, { subject: first() }, (await personWith(app.ctx, 'admin')).token))
      .body
    expect(entries).toMatchObject([{ action: 'plan.away', detail: '1 个预约受影响' }])
    expect(JSON.stringify(entries)).not.toContain('家里有事')
    expect((await app.call(getDutyDay, { day: TUESDAY }, lawyer)).body.bookings.map((one) => one.id)).not.toContain(id)
  })
})
