import { useSession } from '@/platform/session'
import type { Feedback, Store } from './feedback-state'
import { dropDraft, emptyDraft, readDraft, writeDraft, type Draft } from './kept-feedback'
import type { Outbox } from './outbox'

export const reader = () => useSession.getState().person?.id ?? null

/** From the first letter to the hand-in, and back when something has to be mended. */
export function createWriting({ getState, setState }: Store, outbox: Outbox) {
  const begin = (draft: Draft) => setState({ draft, keeps: writeDraft(draft) })

  const send: Feedback['send'] = async () => {
    const { draft } = getState()
    const [text, phone] = [draft.text.trim(), draft.phone.trim()]
    outbox.add({ ...draft, text, phone, writtenAt: new Date().toISOString() })
    dropDraft(draft.ownerId)
    setState({ draft: emptyDraft(reader()) })
    await outbox.flush()
    const left = outbox.find(draft.id)
    if (!left) return 'sent'
    if (!left.complaint) return 'waiting'
    outbox.take(left.id)
    begin(draft)
    return { complaint: left.complaint }
  }

  const takeBack = (id: string): boolean => {
    if (getState().draft.text.trim() !== '') return false
    const message = outbox.take(id)
    if (!message) return false
    const { kind, text, phone, page, ownerId } = message
    begin({ id, kind, text, phone, page, ownerId })
    return true
  }

  const arrived = () => {
    const draft = readDraft(reader())
    setState({ draft })
    // What a guest began is the person's from the log-in on; what another person left here goes.
    if (reader() === null) return
    begin({ ...draft, ownerId: reader() })
    dropDraft(null)
  }

  const write: Feedback['write'] = (change) => begin({ ...getState().draft, ...change })
  return { send, takeBack, arrived, write }
}
