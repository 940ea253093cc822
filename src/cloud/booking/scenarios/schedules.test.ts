import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { cannotCome } from '@/contract/booking/duty'
import { holdSlot, releaseHold } from '@/contract/booking/holds'
import { answerSubstitute, cancelBooking, confirmBooking, rescheduleBooking } from '@/contract/booking/one-of-mine'
import { acceptOffer, joinWaiting } from '@/contract/booking/waiting'
import type { Endpoint, Input, Schema } from '@/contract/endpoint'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, findFaults, FORM, NINE, plantFirm, runOut, TUESDAY } from '../testing-booking'
import { offerFreed } from '../waiting/offer-freed'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())

/** What anybody may do at any moment, whether it makes sense then or not; what is written twice happens more often. */
const ACTS = [
  ...(['hold', 'book', 'book', 'book', 'confirm', 'release', 'run-out', 'cancel', 'move', 'move', 'move'] as const),
  ...(['leave-it', 'leave-it', 'leave-it', 'answer', 'answer', 'wait', 'wait', 'accept', 'pass-on'] as const),
]
const act = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.integer({ min: 0, max: 2 }),
  minute: fc.constantFrom(NINE, 585),
  which: fc.integer({ min: 0, max: 7 }),
  twice: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

interface World {
  tokens: string[]
  lawyers: { token: string; id: string }[]
  village: string
  /** Of each resident what was held and waited for, and what was booked; newest last. */
  asked: string[][]
  booked: string[][]
}

async function makeWorld(): Promise<World> {
  const people = await Promise.all([1, 2].map(() => personWith(app.ctx, 'lawyer')))
  const { lawyerIds, village } = await plantFirm(app.ctx, {
    ...{ lawyers: 2, people: people.map(({ personId }) => personId) },
    window: { fromMinute: NINE, toMinute: NINE + 75 },
  })
  const tokens = await Promise.all([1, 2, 3].map(async () => (await personWith(app.ctx, 'resident')).token))
  return {
    tokens,
    village,
    asked: [[], [], []],
    booked: [[], [], []],
    lawyers: people.map(({ token }, n) => ({ token, id: lawyerIds[n]! })),
  }
}

/** Does one thing, perhaps twice at once as a phone does that lost its answer; none of it may ever be `internal`. */
async function doIt(world: World, { act: what, who, minute, which, twice }: Act): Promise<void> {
  const token = world.tokens[who]!
  // Mostly one's own, sometimes somebody else's.
  const whose = which === 7 ? (who + 1) % 3 : who
  const asked = world.asked[whose]!.at(-1 - (which % 2)) ?? randomUUID()
  const booked = world.booked[whose]!.at(-1 - (which % 2)) ?? randomUUID()
  const lawyer = world.lawyers[which % 2]!
  const colleague = world.lawyers[(which + 1) % 2]!
  const wanted = { startsAt: at(minute), lawyer: which < 3 ? 'any' : lawyer.id }
  const fresh = randomUUID()
  const call = async <E extends Endpoint<Schema, Schema>>(e: E, input: Input<E>, by = token): Promise<boolean> => {
    const answers = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => app.call(e, input, by)))
    for (const { status } of answers) expect([200, 400, 404, 409]).toContain(status)
    happened[what] = (happened[what] ?? 0) + (answers.some(({ status }) => status === 200) ? 1 : 0)
    return answers.some(({ status }) => status === 200)
  }
  const take = async () => {
    world.asked[who]!.push(fresh)
    return call(holdSlot, { id: fresh, village: world.village, ...wanted })
  }
  const confirm = async (id: string) => (await call(confirmBooking, { id, ...FORM })) && world.booked[who]!.push(id)
  const acts: Record<Act['act'], () => Promise<unknown>> = {
    hold: take,
    book: async () => (await take()) && confirm(fresh),
    confirm: () => confirm(asked),
    release: () => call(releaseHold, { id: asked }),
    'run-out': () => runOut(app.ctx, asked),
    cancel: () => call(cancelBooking, { id: booked, reason: '示例' }),
    move: async () =>
      (await call(rescheduleBooking, { id: booked, newId: fresh, ...wanted })) && world.booked[who]!.push(fresh),
    'leave-it': async () => {
      const substitute = minute === NINE ? {} : { substitute: colleague.id }
      const left = await call(cannotCome, { id: booked, reason: '开庭', ...substitute }, lawyer.token)
      // Often the resident answers at once.
      if (left && which < 4) await call(answerSubstitute, { id: booked, version: 2, accept: which < 2 })
    },
    answer: () => call(answerSubstitute, { id: booked, version: 2 + (which % 2), accept: minute === NINE }),
    wait: async () => {
      world.asked[who]!.push(fresh)
      await call(joinWaiting, { id: fresh, village: world.village, lawyer: wanted.lawyer, day: TUESDAY })
    },
    accept: () => call(acceptOffer, { id: asked }),
    'pass-on': () => offerFreed(app.ctx),
  }
  await acts[what]()
}

/** How often each act was granted, so that schedules of nothing but refusals prove nothing. */
const happened: Partial<Record<Act['act'], number>> = {}

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

test('the schedules above were of what happens, not of refusals', () => {
  for (const what of ['book', 'move', 'cancel', 'leave-it'] as const)
    expect([what, (happened[what] ?? 0) > 0]).toEqual([what, true])
})
