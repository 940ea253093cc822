import { create } from 'zustand'
import { reportQuestion } from '@/contract/practice/practice'
import { REPORT_CHOICES, REPORT_TEXT_MAX, type ReportReason } from '@/domain/practice/report-reasons'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { notify } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { forget, keep, recall } from '@/platform/storage'

interface Draft {
  id: string
  questionId: string
  reason: ReportReason
  text: string
}

interface Report {
  draft: Draft | null
  /** What was begun for this question, or a new one. */
  begin: (questionId: string) => void
  write: (change: Partial<Pick<Draft, 'reason' | 'text'>>) => void
  /** The sentence for people when it could not be sent; what was written stays. */
  send: (version: number) => Promise<string | null>
}

const KEY = 'practice-report'

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'questionId' in value &&
  'text' in value &&
  typeof value.text === 'string'

/** A report about a question, while it is being written; it survives a lost network and a reload. */
export const useReport = create<Report>((set, get) => {
  const put = (draft: Draft) => {
    keep(KEY, draft)
    set({ draft })
  }
  return {
    draft: null,
    begin: (questionId) => {
      const kept = recall(KEY)
      put(
        isDraft(kept) && kept.questionId === questionId ? kept : { id: newId(), questionId, reason: 'wrong', text: '' },
      )
    },
    write: (change) => {
      const { draft } = get()
      if (draft) put({ ...draft, ...change })
    },
    send: async (version) => {
      const { draft } = get()
      if (!draft) return null
      const { text, ...rest } = draft
      const answer = await api(reportQuestion, { ...rest, version, ...(text.trim() ? { text: text.trim() } : {}) })
      if (!answer.ok) return answer.problem.message
      forget(KEY)
      set({ draft: null })
      return null
    },
  }
})

/**
 * The way to say that a question is wrong: `onReport` begins, `report` is what was begun and what its sheet does; null
 * without one. Sent, it is the editors'.
 *
 * @param version of the question that was answered
 */
export function useReporting(questionId: string, version: number) {
  const { draft, begin, write, send } = useReport()
  const doing = { onWrite: write, onSend: () => send(version), onSent: () => notify('已收到，改好以后会告诉您') }
  return {
    onReport: () => begin(questionId),
    report: draft && { reasons: REPORT_CHOICES, draft, max: REPORT_TEXT_MAX, ...doing },
  }
}

useSession.subscribe(({ person }, { person: before }) => {
  if (!before || person?.id === before.id) return
  forget(KEY)
  useReport.setState({ draft: null })
})
