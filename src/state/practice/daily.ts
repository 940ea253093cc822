import { create } from 'zustand'
import { getToday, type QuestionView } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import type { Problem } from '@/contract/problem'
import { civilDayOf } from '@/domain/time/civil-time'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { forget, keep, recall } from '@/platform/storage'
import { useAnswers } from './answers'

interface KeptDay {
  day: string
  question: QuestionView
  /** Chosen and not handed in. */
  draft: Letter[]
  given: { answerId: string; chosen: Letter[] } | null
  ownerId: string | null
}

export interface Daily {
  status: 'idle' | 'loading' | 'ready' | 'none' | 'error'
  today: KeptDay | null
  problem: Problem | null
  load: () => Promise<void>
  choose: (chosen: Letter[]) => void
  handIn: () => void
  forget: () => void
}

const KEY = 'practice-today'
const reader = () => useSession.getState().person?.id ?? null
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isDay = (value: unknown): value is KeptDay =>
  isObject(value) &&
  typeof value.day === 'string' &&
  isObject(value.question) &&
  Array.isArray(value.question.options) &&
  Array.isArray(value.draft)

/** Today's question as it lies on this phone; yesterday's is gone. */
function readToday(): KeptDay | null {
  const kept = recall(KEY)
  return isDay(kept) && kept.day === civilDayOf(new Date()) ? kept : null
}

/** 今日一题: the same for everybody today; answered in place, with a network or before there is one. */
export const useDaily = create<Daily>((setState, getState) => {
  const put = (today: KeptDay) => {
    keep(KEY, today)
    setState({ status: 'ready', today, problem: null })
  }
  const kept = readToday()

  return {
    status: kept ? 'ready' : 'idle',
    today: kept,
    problem: null,
    load: async () => {
      void useAnswers.getState().flush()
      const known = readToday()
      // What was answered today stays, even if the bureau has exchanged the question since.
      if (known?.given) return setState({ status: 'ready', today: known, problem: null })
      if (!known) setState({ status: 'loading', today: null })
      const answer = await api(getToday, {})
      const now = getState().today
      if (now?.given && now.day === civilDayOf(new Date())) return
      if (!answer.ok) return setState(known ? {} : { status: 'error', problem: answer.problem })
      const { day, question } = answer.value
      if (!question) return setState({ status: 'none', today: null })
      const same = now?.question.id === question.id && now.question.version === question.version
      put({ day, question, draft: same ? now.draft : [], given: null, ownerId: reader() })
    },
    choose: (draft) => {
      const { today } = getState()
      if (today && !today.given) put({ ...today, draft })
    },
    handIn: () => {
      const { today } = getState()
      if (!today || today.given || today.draft.length === 0) return
      const { id: questionId, version } = today.question
      const chosen = today.draft
      const answerId = useAnswers.getState().give({ source: 'daily', questionId, version, chosen })
      put({ ...today, draft: [], given: { answerId, chosen } })
    },
    forget: () => {
      forget(KEY)
      setState({ status: 'idle', today: null, problem: null })
    },
  }
})

useSession.subscribe(({ person }, { person: before }) => {
  if (before && person?.id !== before.id) useDaily.getState().forget()
})
