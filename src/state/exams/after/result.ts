import { create } from 'zustand'
import { sendAppeal } from '@/contract/exams/after'
import { getPaperResult } from '@/contract/exams/sitting'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { useSession } from '@/platform/session'

export type PaperResult = Output<typeof getPaperResult>
export type ReviewedQuestion = PaperResult['questions'][number]

interface Result {
  paperId: string | null
  result: PaperResult | null
  problem: Problem | null
  load: (paperId: string) => Promise<void>
  /** By question: what is being written, with the id under which it is sent once. */
  drafts: Readonly<Record<number, { id: string; text: string }>>
  write: (question: number, text: string) => void
  /** The sentence for people when it could not be sent; what was written stays. */
  appeal: (question: number) => Promise<string | null>
}

/** A paper that was handed in: its score, its questions, and what one thinks is wrong with them. */
export const useResult = create<Result>((set, get) => ({
  paperId: null,
  result: null,
  problem: null,
  drafts: {},
  load: async (paperId) => {
    if (get().paperId !== paperId) set({ paperId, result: null, problem: null, drafts: {} })
    const answer = await api(getPaperResult, { id: paperId })
    if (get().paperId !== paperId) return
    if (answer.ok) set({ result: answer.value, problem: null })
    else set({ problem: answer.problem })
  },
  write: (question, text) =>
    set(({ drafts }) => ({ drafts: { ...drafts, [question]: { id: drafts[question]?.id ?? newId(), text } } })),
  appeal: async (question) => {
    const { paperId, drafts, load } = get()
    const draft = drafts[question]
    if (!paperId || !draft) return null
    const answer = await api(sendAppeal, { id: draft.id, paperId, question, text: draft.text.trim() })
    if (!answer.ok) return answer.problem.fields?.[0]?.message ?? answer.problem.message
    set(({ drafts: { [question]: _sent, ...others } }) => ({ drafts: others }))
    await load(paperId)
    return null
  },
}))

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id) useResult.setState({ paperId: null, result: null, problem: null, drafts: {} })
})
