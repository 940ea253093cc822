import { create } from 'zustand'
import { chooseExamTime, getMyExam, getPaper, listMyExams, type MyExam } from '@/contract/exams/sitting'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { useSession } from '@/platform/session'
import { keep, recall } from '@/platform/storage'

interface MyExams {
  /** Null until they were fetched. */
  exams: readonly MyExam[] | null
  /** The one that is open, by its id. */
  opened: Readonly<Record<string, MyExam>>
  problem: Problem | null
  load: () => Promise<void>
  loadOne: (id: string) => Promise<void>
  /** The sentence for people when the time could not be had. */
  chooseTime: (id: string, startsAt: string) => Promise<string | null>
  /** Which paper is begun or gone on with, as the server has it now; else the sentence for people. */
  ready: (id: string) => Promise<{ paperId: string; how: 'new' | 'here' | 'elsewhere' } | { failed: string }>
}

const KEY = 'exam-papers-to-open'

/** The id of a paper that is yet to be drawn: the same until it is, so that tapping twice draws one. */
function paperToOpen(exam: MyExam): string {
  const kept = recall(KEY)
  const ids = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  const attempt = `${useSession.getState().person?.id} ${exam.id} ${exam.taken}`
  const known = ids[attempt]
  if (typeof known === 'string') return known
  const id = newId()
  keep(KEY, { ...ids, [attempt]: id })
  return id
}

/** 我的考试: what is open, what comes, what is done. */
export const useMyExams = create<MyExams>((set, get) => ({
  exams: null,
  opened: {},
  problem: null,
  load: async () => {
    const answer = await api(listMyExams, {})
    if (answer.ok) set({ exams: answer.value.exams, problem: null })
    else set({ problem: answer.problem })
  },
  loadOne: async (id) => {
    const answer = await api(getMyExam, { id })
    if (answer.ok) set(({ opened }) => ({ opened: { ...opened, [id]: answer.value.exam }, problem: null }))
    else set({ problem: answer.problem })
  },
  chooseTime: async (id, startsAt) => {
    const answer = await api(chooseExamTime, { id, startsAt })
    // Seats that are gone show as gone.
    await Promise.all([get().loadOne(id), get().exams && get().load()])
    return answer.ok ? null : answer.problem.message
  },
  ready: async (id) => {
    // Another phone may have begun it since the page was opened.
    await get().loadOne(id)
    const { problem, opened } = get()
    const exam = opened[id]
    if (problem || !exam) return { failed: problem?.message ?? '' }
    if (exam.paperId === null) return { paperId: paperToOpen(exam), how: 'new' }
    const answer = await api(getPaper, { id: exam.paperId })
    if (!answer.ok) return { failed: answer.problem.message }
    const { here, state } = answer.value
    return { paperId: exam.paperId, how: here || state !== 'open' ? 'here' : 'elsewhere' }
  },
}))

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id) useMyExams.setState({ exams: null, opened: {}, problem: null })
})
