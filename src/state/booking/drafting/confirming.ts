import { bookForCaller } from '@/contract/booking/desk'
import { confirmBooking } from '@/contract/booking/one-of-mine'
import type { Input } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { useDesk } from '../desk'
import { useMyBookings } from '../mine/my-bookings'
import type { Draft } from './kept-draft'

type Form = Input<typeof confirmBooking>

/** What the draft says, as the server takes it; it checks again. */
function formOf(draft: Draft, id: string): Form {
  const [description, address] = [draft.description.trim(), draft.address.trim()]
  return {
    id,
    mode: draft.mode as Form['mode'],
    matter: draft.matter as Form['matter'],
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    ...(description && !draft.forCaller && { description }),
    ...(address && draft.mode === 'home-visit' && { address }),
    ...(draft.relative && { relative: draft.relative as Form['relative'] & object }),
  }
}

/** Null once it stands; sending again is sending once, for the booking has the hold's id. */
export async function sendDraft(draft: Draft): Promise<Problem | null> {
  if (!draft.slot) return null
  const form = formOf(draft, draft.slot.id)
  if (draft.forCaller) {
    const made = await api(bookForCaller, form)
    if (made.ok) useDesk.getState().put(made.value)
    return made.ok ? null : made.problem
  }
  const made = await api(confirmBooking, form)
  if (made.ok) useMyBookings.getState().put(made.value)
  return made.ok ? null : made.problem
}
