import { randomUUID } from 'node:crypto'
import { holdSlot } from '@/contract/booking/holds'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { cancelBooking, confirmBooking } from '@/contract/booking/one-of-mine'
import type { Result } from '@/contract/client'
import type { Endpoint, Input, Output, Schema } from '@/contract/endpoint'
import { clientOf } from '../call'
import { VILLAGE, type Person, type Slot } from './plant'

/** What the clients know at the end: everything that a server has acknowledged. */
export interface Books {
  sent: number
  refused: number
  /** By id: whose it is and when, as the server said. */
  booked: Map<string, { personId: string; startsAt: string }>
  cancelled: Set<string>
  /** Begun, with no answer that says how it ended. */
  unsure: Set<string>
  /** When an answer came that was no excuse, in ms. */
  answeredAt: number[]
  /** Two answers to one request that do not agree. */
  contradictions: string[]
}

export interface Field {
  origin: string
  people: readonly Person[]
  slots: readonly Slot[]
  /** Requests in all, those sent again included. */
  limit: number
  /** By this instant everything has to be over. */
  until: number
  /** 0 to below 1, from a seed. */
  random: () => number
}

/** Not an answer to what was asked: the same request is sent again. */
const EXCUSES = new Set(['network', 'unavailable', 'internal', 'bad-answer', 'storage-unavailable'])
const FORM = { mode: 'phone', matter: 'work', name: '示例·演练', phone: '13900000000' } as const

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const emptyBooks = (): Books => ({
  ...{ sent: 0, refused: 0, booked: new Map(), cancelled: new Set(), unsure: new Set() },
  ...{ answeredAt: [], contradictions: [] },
})

/** Everybody at once takes, confirms and gives up slots, until the requests are used up. */
export async function play(field: Field, books: Books, atOnce: number): Promise<void> {
  const { origin, random } = field

  /** The same request until a server answers it. */
  async function insist<E extends Endpoint<Schema, Schema>>(e: E, input: Input<E>, token: string) {
    for (;;) {
      books.sent += 1
      const answer: Result<Output<E>> = await clientOf(origin, token)(e, input)
      if (answer.ok || !EXCUSES.has(answer.problem.code)) {
        books.answeredAt.push(performance.now())
        return answer
      }
      if (performance.now() > field.until) throw new Error(`No server answered in time: ${answer.problem.code}`)
      await pause(50 + random() * 150)
    }
  }

  /** Every fifth request goes out twice at the same time, as from an impatient thumb. */
  async function send<E extends Endpoint<Schema, Schema>>(e: E, input: Input<E>, token: string) {
    if (random() >= 0.2) return insist(e, input, token)
    const [one, other] = await Promise.all([insist(e, input, token), insist(e, input, token)])
    return one.ok ? one : other
  }

  function note({ id: personId }: Person, wanted: Slot, { id, startsAt }: MyBooking): void {
    const before = books.booked.get(id)
    if (startsAt !== wanted.startsAt || (before && before.personId !== personId)) books.contradictions.push(id)
    books.booked.set(id, { personId, startsAt })
  }

  async function act(): Promise<void> {
    const person = pick(field.people, random)
    // Half of them want the same tenth of the slots.
    const slot = pick(random() < 0.5 ? field.slots.slice(0, field.slots.length / 10) : field.slots, random)
    const id = randomUUID()
    const lawyer = random() < 0.2 ? 'any' : slot.lawyerId
    const wanted = { id, village: VILLAGE, lawyer, startsAt: slot.startsAt, elder: false } as const
    const held = await send(holdSlot, wanted, person.token)
    if (!held.ok) return void (books.refused += 1)
    if (random() < 0.05) return
    books.unsure.add(id)
    const made = await send(confirmBooking, { id, ...FORM }, person.token)
    books.unsure.delete(id)
    if (!made.ok) return void (books.refused += 1)
    note(person, slot, made.value)
    if (random() >= 0.5) return
    books.unsure.add(id)
    const gone = await send(cancelBooking, { id, reason: '演练' }, person.token)
    books.unsure.delete(id)
    if (gone.ok) books.cancelled.add(id)
  }

  const worker = async () => {
    while (books.sent < field.limit && performance.now() < field.until) await act()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
