import { randomUUID } from 'node:crypto'
import { extendHold, getHold, releaseHold } from '@/contract/booking/holds'
import { listMyBookings } from '@/contract/booking/my-bookings'
import { cancelBooking, confirmBooking, rescheduleBooking } from '@/contract/booking/one-of-mine'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith, provePhone } from '@/cloud/session/testing-people'
import { at, book, findFaults, FORM, freeTimes, hold, NINE, plantFirm, runOut } from '../testing-booking'

let app: TestApp
const START = new Date('2026-11-23T02:00:00Z')
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(START))
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const resident = async () => (await personWith(app.ctx, 'resident')).token
const confirm = (id: string, token: string, changes: object = {}) =>
  app.call(confirmBooking, { id, ...FORM, ...changes }, token)

describe('two phones, one slot', () => {
  test('of twenty at once exactly one gets it, and the others read what is free', async () => {
    await plantFirm(app.ctx)
    const tokens = await Promise.all(Array.from({ length: 20 }, resident))
    const answers = await Promise.all(tokens.map((token) => hold(app, token)))
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, body.code]).toEqual([409, 'slot-taken'])
      expect(body.message).toBe('这个时间刚被别人约走了，09:45、10:30 和 11:15 还空着。')
      expect(body.times).toEqual([at(585), at(630), at(675)])
    }
  })

  test('any lawyer, at once: as many as there are lawyers, each another one', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 4 })
    const tokens = await Promise.all(Array.from({ length: 12 }, resident))
    const answers = await Promise.all(tokens.map((token) => hold(app, token)))
    const got = answers.flatMap(({ status, body }) => (status === 200 ? [body.lawyer.id] : []))
    expect(got.toSorted()).toEqual(lawyerIds.toSorted())
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['slot-taken']),
    )
  })

  test('overlapping slots of unequal lengths are one place too', async () => {
    const { lawyerIds } = await plantFirm(app.ctx)
    await app.ctx.db.pool.query(
      `insert into lawyer_plans select lawyer_id, 2, 570, 660, 60, 0, modes, '2026-11-24', '2026-11-24' from lawyer_plans
       where lawyer_id = $1 and weekday = 2`,
      [lawyerIds[0]],
    )
    const held = await hold(app, await resident())
    expect(held.status).toBe(200)
    // 9:30 lies in the buffer of 9:00: of windows that overlap the earlier slot counts.
    expect((await hold(app, await resident(), { startsAt: at(570) })).body.code).toBe('slot-closed')
  })
})

test('any lawyer: whoever has the fewest visits that week; equals in the order of the pairing', async () => {
  const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 3 })
  const taken: string[] = []
  for (const minute of [NINE, 585, 630, 675]) {
    const { body } = await hold(app, await resident(), { startsAt: at(minute) })
    taken.push(body.lawyer.id)
  }
  expect(taken).toEqual([...lawyerIds, lawyerIds[0]])
})

describe('a hold', () => {
  test('is the same again when its answer was lost, and nobody else’s', async () => {
    await plantFirm(app.ctx)
    const [mine, other] = [await resident(), await resident()]
    const id = randomUUID()
    const [first, again] = [await hold(app, mine, { id }), await hold(app, mine, { id })]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toMatchObject({ id, lawyer: first.body.lawyer, startsAt: at(NINE), canExtend: true })
    expect(first.body.secondsLeft).toBeGreaterThan(200)
    expect((await app.call(getHold, { id }, other)).status).toBe(404)
    expect((await confirm(id, other)).body.code).toBe('hold-expired')
    await app.call(releaseHold, { id }, other)
    expect((await app.call(getHold, { id }, mine)).status).toBe(200)
  })

  test('by the same id for another lawyer or village is refused: it is not what was asked for', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const token = await resident()
    const { id } = (await hold(app, token, { lawyer: lawyerIds[0]! })).body
    const other = await hold(app, token, { id, lawyer: lawyerIds[1]! })
    expect(other).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect((await hold(app, token, { id })).body).toMatchObject({ id, lawyer: { id: lawyerIds[0] } })
  })

  test('runs out by the database’s clock, and whoever comes next takes it over', async () => {
    await plantFirm(app.ctx)
    const [slow, quick] = [await resident(), await resident()]
    const { body } = await hold(app, slow)
    expect(await freeTimes(app)).toEqual([at(585), at(630), at(675)])
    await runOut(app.ctx, body.id)
    expect(await freeTimes(app)).toContain(at(NINE))
    expect((await app.call(getHold, { id: body.id }, slow)).body.code).toBe('hold-expired')
    const next = await hold(app, quick)
    expect(next.status).toBe(200)
    expect((await confirm(body.id, slow)).body.code).toBe('hold-expired')
    expect((await confirm(next.body.id, quick)).status).toBe(200)
  })

  test('that ran out is as good as any while nobody else has taken the time', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { body } = await hold(app, token)
    await runOut(app.ctx, body.id)
    expect((await confirm(body.id, token)).status).toBe(200)
  })

  test('grows once; asking again changes nothing', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { id } = (await hold(app, token)).body
    const grown = await app.call(extendHold, { id }, token)
    expect(grown.body.secondsLeft).toBeGreaterThan(400)
    expect(grown.body.canExtend).toBe(false)
    const again = await app.call(extendHold, { id }, token)
    expect(again.body.secondsLeft).toBeLessThanOrEqual(600)
    const { rows } = await app.ctx.db.pool.query(
      `select count(distinct until)::int as ends, count(*)::int as cells from
       (select until from lawyer_cells where booking_id = $1 union all select until from person_cells where booking_id = $1
        union all select until from booking_holds where id = $1) u`,
      [id],
    )
    expect(rows).toEqual([{ ends: 1, cells: 6 }])
  })

  test('is one at a time: whoever takes another slot lets go of the first', async () => {
    await plantFirm(app.ctx)
    const [token, other] = [await resident(), await resident()]
    const first = await hold(app, token)
    const second = await hold(app, token, { startsAt: at(585) })
    expect(second.status).toBe(200)
    expect((await hold(app, other)).status).toBe(200)
    expect((await app.call(getHold, { id: first.body.id }, token)).status).toBe(404)
    expect((await app.call(getHold, { id: second.body.id }, token)).status).toBe(200)
  })

  test('can be taken again at the same time with another lawyer: one’s own hold is in nobody’s way', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const token = await resident()
    for (const lawyer of [lawyerIds[0]!, lawyerIds[1]!, lawyerIds[0]!])
      expect((await hold(app, token, { lawyer })).body.lawyer.id).toBe(lawyer)
    expect(await freeTimes(app, undefined, lawyerIds[1])).toContain(at(NINE))
  })

  test('is not kept from everybody by taking it again and again: 30 within an hour, then a sentence and a phone', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const token = await resident()
    let last = randomUUID()
    for (let n = 0; n < 30; n++) {
      last = randomUUID()
      const lawyer = n % 2 ? 'any' : lawyerIds[0]!
      expect((await hold(app, token, { id: last, startsAt: at(n % 2 ? 585 : NINE), lawyer })).status).toBe(200)
    }
    const refused = await hold(app, token)
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
    expect(refused.body.message).toMatch(/30 次.*分钟.*电话 \S+。$/)
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(3000)
    // What was kept last is still theirs: asked for again, booked.
    expect((await hold(app, token, { id: last, startsAt: at(585) })).body.id).toBe(last)
    expect((await app.call(confirmBooking, { id: last, ...FORM }, token)).status).toBe(200)
    expect((await hold(app, await resident())).status).toBe(200)
  })

  test('is released, and free at once', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { id } = (await hold(app, token)).body
    expect((await app.call(releaseHold, { id }, token)).status).toBe(200)
    expect((await app.call(releaseHold, { id }, token)).status).toBe(200)
    expect(await freeTimes(app)).toContain(at(NINE))
  })

  test('of a guest becomes the person’s at the log-in', async () => {
    await plantFirm(app.ctx)
    const guest = await app.guest()
    const { id } = (await hold(app, guest)).body
    expect((await confirm(id, guest)).status).toBe(401)
    app.ctx.config.sample = true
    const { token } = await provePhone(app, '19900000031', guest)
    expect((await confirm(id, token)).status).toBe(200)
  })
})

describe('a time that cannot be had', () => {
  const cases: [string, string, string][] = [
    ['less than two hours away', at(11 * 60 + 15, '2026-11-23'), 'slot-closed'],
    ['in the past', at(NINE, '2026-11-22'), 'slot-closed'],
    ['beyond the horizon', at(NINE, '2026-12-07'), 'slot-closed'],
    ['between two slots', at(NINE + 15), 'slot-closed'],
    ['off the grid', new Date(Date.parse(at(NINE)) + 60_000).toISOString(), 'slot-closed'],
    ['in the year 9999', '9999-12-31T23:45:00Z', 'bad-input'],
  ]
  test.each(cases)('%s', async (_, startsAt, code) => {
    await plantFirm(app.ctx)
    expect((await hold(app, await resident(), { startsAt })).body.code).toBe(code)
  })

  test('a village that is none, a lawyer of another village', async () => {
    const { lawyerIds } = await plantFirm(app.ctx)
    await plantFirm(app.ctx)
    expect((await hold(app, await resident(), { village: '999999999999' })).status).toBe(404)
    expect((await hold(app, await resident(), { lawyer: lawyerIds[0]! })).body.code).toBe('slot-closed')
    expect((await hold(app, await resident(), { lawyer: randomUUID() })).body.code).toBe('slot-closed')
  })
})

describe('a person', () => {
  test('is never in two places: an overlapping slot of another lawyer is refused', async () => {
    const other = await plantFirm(app.ctx, { window: { fromMinute: 555, toMinute: 720 } })
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const token = await resident()
    await book(app, token, { lawyer: lawyerIds[0]! })
    expect((await hold(app, token, { lawyer: lawyerIds[1]! })).body.code).toBe('already-busy')
    const overlapping = await hold(app, token, {
      village: other.village,
      startsAt: at(555),
      lawyer: other.lawyerIds[0]!,
    })
    expect(overlapping.body.code).toBe('already-busy')
    // The buffer is the lawyer's: right after the visit they are free.
    expect((await hold(app, token, { village: other.village, startsAt: at(600) })).status).toBe(200)
  })

  test('on two phones at once holds one slot', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 6 })
    const token = await resident()
    const answers = await Promise.all(lawyerIds.map((lawyer) => hold(app, token, { lawyer })))
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    const { rows } = await app.ctx.db.pool.query(
      `select count(distinct booking_id)::int as n from lawyer_cells where until > now() and lawyer_id = any($1)`,
      [lawyerIds],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('has three visits ahead at most; one that is over makes room', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const [first] = [
      await book(app, token),
      await book(app, token, { startsAt: at(585) }),
      await book(app, token, { startsAt: at(630) }),
    ]
    expect((await hold(app, token, { startsAt: at(675) })).body.code).toBe('too-many-bookings')
    await app.call(cancelBooking, { id: first.id, reason: '示例' }, token)
    expect((await hold(app, token, { startsAt: at(675) })).status).toBe(200)
  })

  test('who held before the third was confirmed elsewhere is refused at the end too', async () => {
    const { village } = await plantFirm(app.ctx)
    const { token, personId } = await personWith(app.ctx, 'resident')
    const held = await hold(app, token)
    await app.ctx.db.pool.query(
      `insert into bookings select gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), null, $2, $2,
        $3::timestamptz + n * interval '1 day', 30, 0, 'phone', 'work', '', '', null, null, null, null, '', 'booked', 1, false, null,
        null, null, null, null, null, null, null, null, now() from generate_series(1, 3) n`,
      [village, personId, at(NINE)],
    )
    expect((await confirm(held.body.id, token)).body.code).toBe('too-many-bookings')
    await app.ctx.db.pool.query('delete from bookings where person_id = $1', [personId])
  })

  test('makes ten bookings a day at most, cancelled ones included: each is word to a lawyer and to a number', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    for (let n = 0; n < 10; n++) {
      const { id } = await book(app, token)
      await app.call(cancelBooking, { id, reason: '示例' }, token)
    }
    const { id } = (await hold(app, token)).body
    const refused = await app.call(confirmBooking, { id, ...FORM }, token)
    expect(refused).toMatchObject({ status: 429, body: { message: expect.stringContaining('明天') } })
    app.clock.advance(86_400_000)
    expect(await book(app, token, { startsAt: at(NINE, '2026-11-25') })).toMatchObject({ state: 'booked' })
  })

  test('with three no-shows in 90 days waits a week, and reads until when and whom to call', async () => {
    await plantFirm(app.ctx)
    const { token, personId } = await personWith(app.ctx, 'resident')
    for (const minute of [NINE, 585, 630]) {
      const { id } = await book(app, token, { startsAt: at(minute) })
      await app.ctx.db.pool.query(`delete from booking_events where booking_id = $1`, [id])
      await app.ctx.db.pool.query(`update bookings set state = 'settled', version = 0, no_show_at = $2 where id = $1`, [
        id,
        app.clock.now(),
      ])
    }
    const refused = await hold(app, token, { startsAt: at(675) })
    expect(refused.body).toMatchObject({
      code: 'booking-paused',
      message: '90 天内有 3 次预约没有到场，线上预约暂停到11月30日 周一 10:00。急事请打电话 023-0000-9000。',
    })
    expect((await app.call(listMyBookings, {}, token)).body.pausedUntil).toBe('2026-11-30T02:00:00.000Z')
    app.clock.advance(7 * 86_400_000)
    expect((await hold(app, token, { startsAt: at(NINE, '2026-12-02') })).status).toBe(200)
    expect(personId).toBeTruthy()
  })
})

describe('a retry', () => {
  test('of a confirmation finds what was made, however often and at once', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { id } = (await hold(app, token)).body
    const answers = await Promise.all(Array.from({ length: 6 }, () => confirm(id, token)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1)
    const { rows } = await app.ctx.db.pool.query(`select count(*)::int as n from bookings where id = $1`, [id])
    expect(rows).toEqual([{ n: 1 }])
    const { rows: told } = await app.ctx.db.pool.query(
      `select kind, recipient from booking_messages where booking_id = $1 order by due_at, kind, recipient`,
      [id],
    )
    expect(told.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
      'booked lawyer',
      'booked resident',
      'evening-before lawyer',
      'evening-before resident',
      'two-hours-before lawyer',
      'two-hours-before resident',
    ])
  })

  test.each<[string, object]>([
    ['another number', { phone: '13900000001' }],
    ['another name', { name: '示例·李' }],
    ['other words', { description: '示例：别的事' }],
    ['no words any more', { description: undefined }],
    ['another way', { mode: 'phone' }],
    ['a relative', { relative: { relation: 'parent', name: '示例·母', consent: true } }],
  ])('with %s is not taken for said: the booking stands as it was made, and the answer says so', async (_, change) => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { id } = (await hold(app, token)).body
    expect((await confirm(id, token)).status).toBe(200)
    expect(await confirm(id, token, change)).toMatchObject({
      status: 409,
      body: { code: 'wrong-state', message: expect.stringContaining('先取消') },
    })
    expect((await confirm(id, token)).body).toMatchObject({ id, name: FORM.name, mode: FORM.mode, version: 1 })
  })

  test('of a hold after its confirmation takes nothing back', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { id } = await book(app, token)
    expect((await hold(app, token, { id })).status).toBe(409)
    expect(
      (await app.ctx.db.pool.query(`select 1 from lawyer_cells where booking_id = $1 and until is not null`, [id]))
        .rows,
    ).toEqual([])
  })

  test('of a booking of somebody else’s finds nothing', async () => {
    await plantFirm(app.ctx)
    const { id } = await book(app, await resident())
    const stranger = await resident()
    expect((await confirm(id, stranger)).status).toBe(404)
    expect((await hold(app, stranger, { id, startsAt: at(585) })).status).toBe(409)
  })

  test('a process that dies between the claim and its answer leaves either all or nothing', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const id = randomUUID()
    // The claim was kept, the answer never came: the phone asks again, somebody else does not get it.
    await hold(app, token, { id })
    expect((await hold(app, await resident())).body.code).toBe('slot-taken')
    expect((await hold(app, token, { id })).status).toBe(200)
    // A confirmation that died before its commit has left the hold as it was.
    const client = await app.ctx.db.pool.connect()
    await client.query('begin')
    await client.query(`update lawyer_cells set until = null where booking_id = $1`, [id])
    client.release(new Error('killed'))
    expect((await confirm(id, token)).status).toBe(200)
  })
})

describe('the form', () => {
  const cases: [string, object, string][] = [
    ['a mode this time does not have', { mode: 'video' }, 'mode'],
    ['a home visit without an address', { mode: 'home-visit' }, 'address'],
    ['an address for nothing', { address: '示例路 1 号' }, 'address'],
  ]
  test.each(cases)('%s', async (_, changes, path) => {
    await plantFirm(app.ctx, { modes: ['on-site', 'phone', 'home-visit', 'video'] })
    const token = await resident()
    const { id } = (await hold(app, token)).body
    const { status, body } = await confirm(id, token, changes)
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([400, 'bad-input', path])
    expect((await confirm(id, token)).status).toBe(200)
  })

  test('words are encrypted, and nothing of them is logged', async () => {
    await plantFirm(app.ctx)
    const { id } = await book(app, await resident())
    const { rows } = await app.ctx.db.pool.query(`select b::text as row from bookings b where id = $1`, [id])
    const all = rows[0].row + JSON.stringify(app.log.lines)
    for (const word of ['示例·王', '13900000000', '拖欠工资']) expect(all).not.toContain(word)
  })
})

describe('moving a visit', () => {
  const move = (id: string, token: string, startsAt: string, newId = randomUUID(), lawyer = 'any') =>
    app.call(rescheduleBooking, { id, newId, lawyer, startsAt }, token)

  test('takes the new time first, then frees the old one; again shows the same', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const old = await book(app, token)
    const newId = randomUUID()
    const moved = await move(old.id, token, at(630), newId)
    expect(moved.body).toMatchObject({ id: newId, state: 'booked', startsAt: at(630), described: true })
    expect((await move(old.id, token, at(630), newId)).body.id).toBe(newId)
    // The same key with another time: nobody is told that they have what they do not have.
    const other = await move(old.id, token, at(675), newId)
    expect(other.body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('已经改约到') })
    expect(await freeTimes(app)).toEqual([at(NINE), at(585), at(675)])
    const { upcoming, past } = (await app.call(listMyBookings, {}, token)).body
    expect(upcoming.map(({ id }) => id)).toEqual([newId])
    expect(past).toMatchObject([{ id: old.id, state: 'moved', movedTo: newId, late: false, code: null, mark: null }])
  })

  test('to a time that is taken leaves the old one as it was', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const old = await book(app, token)
    await book(app, await resident(), { startsAt: at(630) })
    const refused = await move(old.id, token, at(630))
    expect(refused.body).toMatchObject({ code: 'slot-taken', times: [at(585), at(675), at(NINE, '2026-11-25')] })
    expect((await app.call(listMyBookings, {}, token)).body.upcoming).toMatchObject([{ id: old.id, state: 'booked' }])
  })

  test('works with three visits ahead, and to a time that overlaps the old one', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    await app.ctx.db.pool.query(`update lawyer_plans set from_minute = 555 where lawyer_id = $1`, [lawyerIds[1]])
    const token = await resident()
    await book(app, token, { startsAt: at(630) })
    await book(app, token, { startsAt: at(675) })
    const old = await book(app, token, { lawyer: lawyerIds[0]! })
    expect((await move(old.id, token, at(555), randomUUID(), lawyerIds[1])).status).toBe(200)
    expect((await app.call(listMyBookings, {}, token)).body.upcoming).toHaveLength(3)
  })

  test('to a time that one keeps oneself for another form is nobody’s else', async () => {
    await plantFirm(app.ctx)
    const token = await resident()
    const { id } = await book(app, token)
    expect((await hold(app, token, { startsAt: at(585) })).status).toBe(200)
    const moved = await app.call(
      rescheduleBooking,
      { id, newId: randomUUID(), lawyer: 'any', startsAt: at(585) },
      token,
    )
    expect(moved.body).toMatchObject({ state: 'booked', startsAt: at(585) })
  })

  test('two at once to one time: one moves, the other stays', async () => {
    await plantFirm(app.ctx)
    const tokens = [await resident(), await resident()]
    const olds = [await book(app, tokens[0]!), await book(app, tokens[1]!, { startsAt: at(585) })]
    const answers = await Promise.all(olds.map(({ id }, n) => move(id, tokens[n]!, at(675))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('of somebody else’s visit finds nothing', async () => {
    await plantFirm(app.ctx)
    const { id } = await book(app, await resident())
    expect((await move(id, await resident(), at(630))).status).toBe(404)
  })
})
