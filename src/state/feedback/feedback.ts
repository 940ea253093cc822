import { create } from 'zustand'
import { listMyFeedback, type MyFeedback } from '@/contract/feedback'
import { useNetwork } from '@/platform/device/network'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import type { Feedback } from './feedback-state'
import { emptyDraft, forgetAll, readDraft, readSeen, writeSeen } from './kept-feedback'
import { createOutbox } from './outbox'
import { createWriting, reader } from './writing'

function unreadOf(mine: readonly MyFeedback[]): string[] {
  const seen = readSeen()
  return mine.filter(({ id, answeredAt }) => answeredAt !== null && seen[id] !== answeredAt).map(({ id }) => id)
}

/** Nobody's list; the next one to read asks for their own. */
const UNREAD = { mine: null, unread: [], problem: null, loading: false }

/** 投诉与建议: what is being written, what is on its way, what the bureau answered. */
export const useFeedback = create<Feedback>((setState, getState) => {
  const outbox = createOutbox({
    onSent: (message) =>
      setState(({ mine }) => ({ mine: mine && [message, ...mine.filter(({ id }) => id !== message.id)] })),
    onWaiting: (waiting, held) => setState({ waiting, held }),
  })
  const { arrived, ...writing } = createWriting({ getState, setState }, outbox)

  const load = async (): Promise<void> => {
    const before = reader()
    setState({ loading: true, problem: null })
    await outbox.flush()
    const answer = await api(listMyFeedback, {})
    // Somebody may have logged in or out while the answer was under way.
    if (before !== reader()) return
    if (!answer.ok) return setState({ loading: false, problem: answer.problem })
    const mine = answer.value.feedback
    setState({ loading: false, mine, unread: unreadOf(mine) })
  }

  return {
    ...writing,
    ...UNREAD,
    draft: readDraft(reader()),
    keeps: true,
    waiting: outbox.waiting(),
    held: null,
    load,
    markSeen: () => {
      const { mine } = getState()
      // Not heard from the server yet: what was read before stays read.
      if (mine === null) return
      const answered = mine.flatMap(({ id, answeredAt }) => (answeredAt ? [[id, answeredAt]] : []))
      writeSeen(Object.fromEntries(answered))
    },
    flush: outbox.flush,
    arrived: () => {
      setState(UNREAD)
      outbox.arrived()
      arrived()
      void outbox.flush()
    },
    forget: () => {
      outbox.forget()
      forgetAll(reader())
      setState({ ...UNREAD, draft: emptyDraft(reader()), held: null })
    },
  }
})

// A log-in that merely expired costs nobody what they wrote: it waits for them, unseen, until somebody logs in.
useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id) useFeedback.getState().arrived()
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (online && !before) void useFeedback.getState().flush()
})
