import { create } from 'zustand'
import { getOutcome, type Outcome } from '@/contract/practice/practice'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'

interface ReadAgain {
  /** By question: the right answer with its reason, once asked for. */
  known: Readonly<Record<string, Outcome>>
  /** The sentence for people when it could not be fetched. */
  read: (questionId: string) => Promise<string | null>
}

/** Right answers of questions in the book, read again when asked for. */
export const useReadAgain = create<ReadAgain>((set) => ({
  known: {},
  read: async (questionId) => {
    const answer = await api(getOutcome, { questionId })
    if (!answer.ok) return answer.problem.message
    set(({ known }) => ({ known: { ...known, [questionId]: answer.value } }))
    return null
  },
}))

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id) useReadAgain.setState({ known: {} })
})
