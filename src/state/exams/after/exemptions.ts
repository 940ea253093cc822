import { create } from 'zustand'
import {
  askExemption,
  listMyExemptions,
  putExemptionPiece,
  takeBackExemption,
  type MyExemption,
} from '@/contract/exams/after'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { cutPieces, fileComplaint } from '@/domain/exams/exemption-file'
import type { ExemptionReason } from '@/domain/exams/after'
import { api } from '@/platform/api'
import type { PickedFile } from '@/platform/files/picked-file'
import { newId } from '@/platform/new-id'
import { useSession } from '@/platform/session'

export interface ExemptionDraft {
  id: string
  examId: string
  reason: ExemptionReason
  text: string
  file: PickedFile | null
}

interface Exemptions {
  exams: Output<typeof listMyExemptions>['exams']
  exemptions: readonly MyExemption[] | null
  problem: Problem | null
  draft: ExemptionDraft | null
  /** Pieces of the file that have arrived, of all of them; null while nothing is sent. */
  sent: { pieces: number; of: number } | null
  load: () => Promise<void>
  begin: (examId: string) => void
  write: (change: Partial<Omit<ExemptionDraft, 'id'>>) => void
  /** The sentence for people when the file cannot be taken. */
  attach: (file: PickedFile) => string | null
  /** The sentence for people when it could not be sent; what was filled in stays. */
  ask: () => Promise<string | null>
  takeBack: (id: string) => Promise<string | null>
}

/** Pieces go one after the other, then the request itself; sending again sends what is the same. */
async function send(draft: ExemptionDraft, told: (pieces: number, of: number) => void): Promise<Problem | null> {
  const { id, examId, reason, text, file } = draft
  const pieces = file ? cutPieces(file.base64) : []
  for (const [part, piece] of pieces.entries()) {
    told(part, pieces.length)
    const answer = await api(putExemptionPiece, { id, part: String(part), piece })
    if (!answer.ok) return answer.problem
  }
  const answer = await api(askExemption, {
    ...{ id, examId, reason },
    ...(text.trim() && { text: text.trim() }),
    ...(file && { file: { name: file.name.slice(-100), bytes: file.bytes, pieces: pieces.length } }),
  })
  return answer.ok ? null : answer.problem
}

/** 免考申请. The file lies in memory only: it may name an illness, and is chosen again after a reload. */
export const useExemptions = create<Exemptions>((set, get) => ({
  exams: [],
  exemptions: null,
  problem: null,
  draft: null,
  sent: null,
  load: async () => {
    const answer = await api(listMyExemptions, {})
    if (answer.ok) set({ ...answer.value, problem: null })
    else set({ problem: answer.problem })
  },
  begin: (examId) => {
    if (get().draft?.examId !== examId)
      set({ draft: { id: newId(), examId, reason: 'retiring', text: '', file: null }, sent: null })
  },
  write: (change) => set(({ draft }) => ({ draft: draft && { ...draft, ...change } })),
  attach: (file) => {
    const complaint = fileComplaint(file)
    // Pieces of another file may have arrived under the old id.
    if (!complaint) set(({ draft }) => ({ draft: draft && { ...draft, id: newId(), file } }))
    return complaint
  },
  ask: async () => {
    const { draft, load } = get()
    if (!draft) return null
    const problem = await send(draft, (pieces, of) => set({ sent: { pieces, of } }))
    set({ sent: null })
    if (problem) return problem.fields?.[0]?.message ?? problem.message
    set({ draft: null })
    await load()
    return null
  },
  takeBack: async (id) => {
    const answer = await api(takeBackExemption, { id })
    if (!answer.ok) return answer.problem.message
    await get().load()
    return null
  },
}))

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id)
    useExemptions.setState({ exams: [], exemptions: null, problem: null, draft: null, sent: null })
})
