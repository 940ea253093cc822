import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { cannotCome } from '@/contract/booking/duty'
import { releaseHold } from '@/contract/booking/holds'
import { answerSubstitute, cancelBooking, confirmBooking, rescheduleBooking } from '@/contract/booking/my-bookings'
import { acceptOffer, joinWaiting } from '@/contract/booking/waiting'
import type { Endpoint, Input, Schema } from '@/contract/endpoint'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, findFaults, FORM, hold, NINE, plantFirm, runOut, TUESDAY } from '../testing-booking'
import { offerFreed } from '../waiting/offer-freed'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())

/** What anybody may do at any moment, whether it makes sense then or not; by small numbers that name whom and what. */
const ACTS = [
  'hold',
  'confirm',
  'release',
  'run-out',
  'cancel',
  'move',
  'leave-it',
  'answer',
  'wait',
  'accept',
  'pass-on',
] as const
const act = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.integer({ min: 0, max: 2 }),
  minute: fc.constantFrom(NINE, 585, 630),
  which: fc.integer({ min: 0, max: 7 }),
  twice: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

interface World {
  tokens: string[]
  lawyers: { token: string; id: string }[]
  village: string
  /** Ids of holds, bookings and places, newest last. */
  ids: string[]
}

async function makeWorld(): Promise<World> {
  const people = await Promise.all([1, 2].map(() => personWith(app.ctx, 'lawyer')))
  const { lawyerIds, village } = await plantFirm(app.ctx, {
    ...{ lawyers: 2, people: people.map(({ personId }) => personId) },
    window: { fromMinute: NINE, toMinute: NINE + 120 },
  })
  const tokens = await Promise.all([1, 2, 3].map(async () => (await personWith(app.ctx, 'resident')).token))
  return { tokens, village, ids: [], lawyers: people.map(({ token }, n) => ({ token, id: lawyerIds[n]! })) }
}

/** Does one thing, perhaps twice at once as a phone does that lost its answer; none of it may ever be `internal`. */
async function doIt(world: World, { act: what, who, minute, which, twice }: Act): Promise<void> {
  const token = world.tokens[who]!
  const id = world.ids.at(-1 - which) ?? randomUUID()
  const lawyer = world.lawyers[which % 2]!
  const any = which < 4 ? 'any' : lawyer.id
  const fresh = randomUUID()
  const call = async <E extends Endpoint<Schema, Schema>>(e: E, input: Input<E>, by = token) => {
    const answers = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => app.call(e, input, by)))
    for (const { status } of answers) expect([200, 400, 404, 409]).toContain(status)
  }
  const acts: Record<Act['act'], () => Promise<unknown>> = {
    hold: async () => {
      world.ids.push(fresh)
      const answers = await Promise.all(
        [1, 2]
          .slice(0, twice ? 2 : 1)
          .map(() => hold(app, token, { id: fresh, startsAt: at(minute), lawyer: any, village: world.village })),
      )
      for (const { status } of answers) expect([200, 409]).toContain(status)
    },
    confirm: () => call(confirmBooking, { id, ...FORM }),
    release: () => call(releaseHold, { id }),
    'run-out': () => runOut(app.ctx, id),
    cancel: () => call(cancelBooking, { id, reason: '示例' }),
    move: async () => {
      world.ids.push(fresh)
      await call(rescheduleBooking, { id, newId: fresh, lawyer: any, startsAt: at(minute) })
    },
    'leave-it': () =>
      call(
        cannotCome,
        { id, reason: '开庭', ...(minute === NINE ? {} : { substitute: world.lawyers[(which + 1) % 2]!.id }) },
        lawyer.token,
      ),
    answer: () => call(answerSubstitute, { id, accept: minute === NINE }),
    wait: async () => {
      world.ids.push(fresh)
      await call(joinWaiting, { id: fresh, village: world.village, lawyer: any, day: TUESDAY })
    },
    accept: () => call(acceptOffer, { id }),
    'pass-on': () => offerFreed(app.ctx),
  }
  await acts[what]()
}

test('no schedule of acts ends with two owners of a cell, a visit without its cells, or cells without a visit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (schedule) => {
      const world = await makeWorld()
      for (const one of schedule) await doIt(world, one)
      expect(await findFaults(app.ctx)).toEqual([])
    }),
    { seed: 20261129, numRuns: 12, endOnFailure: true },
  )
})

test('nor when everybody acts at the same moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 3, maxLength: 6 }), { minLength: 4, maxLength: 8 }),
      async (rounds) => {
        const world = await makeWorld()
        for (const round of rounds) await Promise.all(round.map((one) => doIt(world, one)))
        expect(await findFaults(app.ctx)).toEqual([])
      },
    ),
    { seed: 7, numRuns: 8, endOnFailure: true },
  )
})
