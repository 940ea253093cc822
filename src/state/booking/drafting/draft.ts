import { create } from 'zustand'
import type { Problem } from '@/contract/problem'
import { orderModes } from '@/domain/booking/choosing/order-modes'
import { onArrival, reader, type Arrival } from '../whose'
import { sendDraft } from './confirming'
import { createHolding, type WantedSlot } from './holding'
import { dropDraft, emptyDraft, forgetDrafts, readDraft, writeContact, writeDraft, type Draft } from './kept-draft'

type Holding = ReturnType<typeof createHolding>
export type DraftChange = Partial<Omit<Draft, 'slot' | 'forCaller' | 'ownerId' | 'writtenAt'>>

interface BookingDraft extends Pick<Holding, 'extend' | 'refresh' | 'adopt'> {
  draft: Draft
  /** False when this phone cannot keep what is being written. */
  keeps: boolean
  write: (change: DraftChange) => void
  /** Keeps a slot; what is filled in stays. `forCaller` begins a clerk's form, which nobody's own goes into. */
  take: (wanted: WantedSlot, forCaller?: boolean) => Promise<Problem | null>
  /** Null once the booking stands; the draft is then gone. */
  send: () => Promise<Problem | null>
  /** Lets go of the slot and of what was written. */
  giveUp: () => void
  /** Somebody logged in or out. */
  arrived: (arrival: Arrival) => void
}

/** A slot with more than one way to meet opens with the first; one that the new slot does not have is chosen anew. */
const modeIn = ({ mode }: Draft, modes: readonly string[]) =>
  modes.includes(mode) ? mode : (orderModes(modes)[0] ?? '')

/** One booking being made: the slot that is kept for it, and the form. Survives a reload, a lost network, a crash. */
export const useBookingDraft = create<BookingDraft>((set, get) => {
  const put = (draft: Draft) => {
    const now = { ...draft, writtenAt: Date.now() }
    set({ draft: now, keeps: writeDraft(now) })
  }
  const holding = createHolding({
    slot: () => get().draft.slot,
    atDesk: () => get().draft.forCaller,
    put: (slot) => {
      const { draft } = get()
      put({ ...draft, slot, mode: slot ? modeIn(draft, slot.modes) : draft.mode })
    },
  })
  const begin = (forCaller = false) => {
    dropDraft()
    set({ draft: emptyDraft(reader(), forCaller) })
  }
  /** What was kept for the other kind of form would be nobody's: it is let go of. */
  const leaveFor = (forCaller: boolean) => {
    holding.release()
    begin(forCaller)
  }

  return {
    draft: readDraft(reader()) ?? emptyDraft(reader()),
    keeps: true,
    extend: holding.extend,
    refresh: holding.refresh,
    adopt: (hold, asked) => {
      if (get().draft.forCaller) leaveFor(false)
      holding.adopt(hold, asked)
    },
    write: (change) => put({ ...get().draft, ...change }),
    take: (wanted, forCaller = false) => {
      if (get().draft.forCaller !== forCaller) leaveFor(forCaller)
      return holding.take(wanted)
    },
    send: async () => {
      const { draft } = get()
      const problem = await sendDraft(draft)
      if (problem) return problem
      const { name, phone, forCaller } = draft
      if (!forCaller) writeContact({ name: name.trim(), phone: phone.trim(), ownerId: reader() })
      begin()
      return null
    },
    giveUp: () => {
      holding.release()
      begin()
    },
    arrived: ({ fromGuest, left }) => {
      if (left) forgetDrafts()
      const { draft } = get()
      // What a guest began is the person's from the log-in on.
      if (fromGuest && draft.slot) return put({ ...draft, ownerId: reader() })
      set({ draft: readDraft(reader()) ?? emptyDraft(reader()) })
    },
  }
})

onArrival((arrival) => useBookingDraft.getState().arrived(arrival))
