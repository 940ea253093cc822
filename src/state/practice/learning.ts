import { create } from 'zustand'
import {
  getBook,
  getProgress,
  listNotices,
  listPractice,
  readNotices,
  saveSettings,
  setCard,
  type BookEntry,
  type Notice,
  type PracticeProgress,
  type PracticeSettings,
} from '@/contract/practice/practice'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { keep, recall } from '@/platform/storage'
import { useAnswers } from './answers'

type Book = NonNullable<Learning['book']>
type Offer = Output<typeof listPractice>

export interface Learning {
  /** Topics and episodes with questions; from an earlier visit until the cloud has answered. */
  offer: Offer | null
  progress: PracticeProgress | null
  book: { entries: BookEntry[]; total: number; next: string | null } | null
  notices: Notice[] | null
  /** Why the last of these could not be fetched. */
  problem: Problem | null
  loadOffer: () => Promise<void>
  loadProgress: () => Promise<void>
  loadBook: (more?: boolean) => Promise<void>
  /** "I know this" or "remind me more"; the sentence for people when it could not be kept. */
  wish: (questionId: string, wish: 'known' | 'more') => Promise<string | null>
  saveSettings: (settings: PracticeSettings) => Promise<string | null>
  loadNotices: () => Promise<void>
  forget: () => void
}

const OFFER = 'practice-offer'
const isOffer = (value: unknown): value is Offer =>
  typeof value === 'object' && value !== null && 'topics' in value && Array.isArray(value.topics)

const without = (book: Book, id: string): Book => {
  const entries = book.entries.filter(({ question }) => question.id !== id)
  return { ...book, entries, total: book.total - (book.entries.length - entries.length) }
}

const again = (book: Book, id: string, { dueDay }: { dueDay: string | null }): Book => ({
  ...book,
  entries: book.entries.map((entry) => (entry.question.id === id ? { ...entry, dueDay } : entry)),
})

const NOBODYS = { progress: null, book: null, notices: null, problem: null }

/** What this person or device has learned; private, and read from the server after what waits was sent. */
export const useLearning = create<Learning>((setState, getState) => {
  const kept = recall(OFFER)
  /** Runs unless somebody else uses this phone by the time the answer is here. */
  const asReader = async (work: () => Promise<Partial<Learning>>) => {
    const before = useSession.getState().person?.id
    await useAnswers.getState().flush()
    const found = await work()
    if (before === useSession.getState().person?.id) setState(found)
  }

  return {
    ...NOBODYS,
    offer: isOffer(kept) ? kept : null,
    loadOffer: async () => {
      const answer = await api(listPractice, {})
      if (!answer.ok) return setState({ problem: answer.problem })
      keep(OFFER, answer.value)
      setState({ offer: answer.value, problem: null })
    },
    loadProgress: () =>
      asReader(async () => {
        const answer = await api(getProgress, {})
        return answer.ok ? { progress: answer.value, problem: null } : { problem: answer.problem }
      }),
    loadBook: (more = false) =>
      asReader(async () => {
        const before = more ? getState().book : null
        const answer = await api(getBook, before?.next ? { after: before.next } : {})
        if (!answer.ok) return { problem: answer.problem }
        const { entries, ...rest } = answer.value
        const known = new Set(before?.entries.map(({ question }) => question.id))
        const fresh = entries.filter(({ question }) => !known.has(question.id))
        return { book: { entries: [...(before?.entries ?? []), ...fresh], ...rest }, problem: null }
      }),
    wish: async (questionId, wish) => {
      const answer = await api(setCard, { questionId, wish })
      if (!answer.ok) return answer.problem.message
      const { book } = getState()
      if (book) setState({ book: wish === 'known' ? without(book, questionId) : again(book, questionId, answer.value) })
      return null
    },
    saveSettings: async (settings) => {
      const answer = await api(saveSettings, { ...settings, dailyCap: settings.dailyCap as 5 | 10 | 20 | 40 })
      if (!answer.ok) return answer.problem.message
      await getState().loadProgress()
      return null
    },
    loadNotices: () =>
      asReader(async () => {
        const answer = await api(listNotices, {})
        if (!answer.ok) return { problem: answer.problem }
        const { notices } = answer.value
        const [newest] = notices
        // Seen now; what comes later is new.
        if (newest) void api(readNotices, { upTo: newest.at })
        return { notices, problem: null }
      }),
    forget: () => setState(NOBODYS),
  }
})

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id) useLearning.getState().forget()
})
