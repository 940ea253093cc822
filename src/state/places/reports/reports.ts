import { create } from 'zustand'
import { listMyPlaceReports, type MyPlaceReport } from '@/contract/places/reports'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { useSession } from '@/platform/session'
import {
  dropDraft,
  emptyDraft,
  forgetReports,
  readDraft,
  readSeen,
  writeDraft,
  writeSeen,
  type ReportDraft,
  type WaitingReport,
} from './kept-reports'
import { createOutbox } from './outbox'

interface PlaceReports {
  /** Of the place whose form is open. */
  draft: ReportDraft | null
  /** False when this phone cannot keep what is being written. */
  keeps: boolean
  /** Handed in, not yet with the server, oldest first. */
  waiting: WaitingReport[]
  /** What the server has, newest first; null until it has answered. */
  mine: MyPlaceReport[] | null
  /** Ids of reports whose answer was not yet read on this phone. */
  unread: readonly string[]
  problem: Problem | null
  begin: (placeId: string, placeName: string) => void
  write: (change: Partial<Pick<ReportDraft, 'kind' | 'text'>>) => void
  /** Hands the draft in: with the server now, waiting for it, or a sentence about what to mend. */
  send: () => Promise<'sent' | 'waiting' | { complaint: string }>
  /** What waits comes back into the form of its place. */
  takeBack: (id: string) => void
  load: () => Promise<void>
  /** The answers in sight count as read from the next time on. */
  markSeen: () => void
  flush: () => Promise<void>
  forget: () => void
}

const reader = () => useSession.getState().person?.id ?? null

function unreadOf(mine: readonly MyPlaceReport[]): string[] {
  const seen = readSeen()
  return mine.filter(({ id, answeredAt }) => answeredAt !== null && seen[id] !== answeredAt).map(({ id }) => id)
}

const NOBODYS = { mine: null, unread: [], problem: null }

/** What is wrong with a place: being written, on its way, and what the bureau answered. */
export const usePlaceReports = create<PlaceReports>((set, get) => {
  const outbox = createOutbox({
    onSent: (report) => set(({ mine }) => ({ mine: mine && [report, ...mine.filter(({ id }) => id !== report.id)] })),
    onWaiting: (waiting) => set({ waiting }),
  })
  const put = (draft: ReportDraft) => set({ draft, keeps: writeDraft(draft) })
  return {
    ...NOBODYS,
    draft: null,
    keeps: true,
    waiting: outbox.waiting(),
    begin: (placeId, placeName) =>
      set({ draft: readDraft(placeId, reader()) ?? emptyDraft(placeId, placeName, reader()), keeps: true }),
    write: (change) => {
      const { draft } = get()
      if (draft) put({ ...draft, ...change })
    },
    send: async () => {
      const { draft } = get()
      if (!draft?.kind) return { complaint: '请先选哪里不对。' }
      const { id, placeId, placeName, kind } = draft
      outbox.add({ ...draft, kind, text: draft.text.trim(), writtenAt: new Date().toISOString() })
      dropDraft(id)
      set({ draft: emptyDraft(placeId, placeName, reader()) })
      await outbox.flush()
      const left = outbox.find(id)
      if (!left) return 'sent'
      if (!left.complaint) return 'waiting'
      get().takeBack(id)
      return { complaint: left.complaint }
    },
    takeBack: (id) => {
      const taken = outbox.take(id)
      if (!taken) return
      const { placeId, placeName, kind, text, ownerId } = taken
      put({ id, placeId, placeName, kind, text, ownerId })
    },
    load: async () => {
      const before = reader()
      set({ problem: null })
      await outbox.flush()
      const answer = await api(listMyPlaceReports, {})
      // Somebody may have logged in or out while the answer was under way.
      if (before !== reader()) return
      if (!answer.ok) return set({ problem: answer.problem })
      const mine = answer.value.reports
      set({ mine, unread: unreadOf(mine) })
    },
    markSeen: () => {
      const answered = (get().mine ?? []).flatMap(({ id, answeredAt }) => (answeredAt ? [[id, answeredAt]] : []))
      if (get().mine !== null) writeSeen(Object.fromEntries(answered))
    },
    flush: outbox.flush,
    forget: () => {
      outbox.forget()
      forgetReports()
      set({ ...NOBODYS, draft: null })
    },
  }
})

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id === before?.id) return
  usePlaceReports.setState({ ...NOBODYS, draft: null })
  void usePlaceReports.getState().flush()
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (!online || before) return
  const { problem, load, flush } = usePlaceReports.getState()
  // The list could not be had either: both come now.
  void (problem ? load() : flush())
})
