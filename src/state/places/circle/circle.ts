import { create } from 'zustand'
import { findReach, type Reach } from '@/contract/places/reach'
import type { Problem } from '@/contract/problem'
import {
  originToAsk,
  questionKey,
  type CircleOrigin,
  type CircleQuestion,
} from '@/domain/places/circle/circle-question'
import { MINUTES } from '@/domain/places/words'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { forgetCircle, keepAnswer, keptAnswer, readQuestion, writeQuestion, type KeptQuestion } from './kept-circle'

interface Circle extends KeptQuestion {
  /** The answer to the question as it stands; null before it has come. */
  reach: Reach | null
  /** What is shown was found earlier, and the cloud could not be asked again. */
  earlier: boolean
  loading: boolean
  problem: Problem | null
  /** Another origin, pace or number of minutes; asks at once. */
  change: (part: Partial<KeptQuestion>) => void
  /** The same for an address somebody passed on: shown, and not remembered as the reader's own. */
  lookAt: (part: Partial<KeptQuestion>) => void
  ask: () => Promise<void>
}

/** The question, if there is an origin to ask from. */
export const circleQuestion = ({ origin, pace, minutes }: KeptQuestion): CircleQuestion | null =>
  origin && { origin, pace, minutes }

/** What can be reached from where, at which pace: remembered on this phone, the last answers too. */
export const useCircle = create<Circle>((set, get) => ({
  ...readQuestion(),
  reach: null,
  earlier: false,
  loading: false,
  problem: null,
  change: (part) => {
    get().lookAt(part)
    const { origin, pace, minutes } = get()
    writeQuestion({ origin, pace, minutes })
  },
  lookAt: (part) => {
    set({ ...part, reach: null, earlier: false, problem: null })
    void get().ask()
  },
  ask: async () => {
    const question = circleQuestion(get())
    if (!question) return
    const key = questionKey(question)
    set(({ reach }) => ({ loading: true, problem: null, reach: reach ?? keptAnswer(key) }))
    const { pace, minutes } = question
    const answer = await api(findReach, { origin: originToAsk(question.origin), pace, minutes, area: true })
    const now = circleQuestion(get())
    // Asked something else meanwhile: that answer is on its way.
    if (!now || questionKey(now) !== key) return
    if (!answer.ok) return set(({ reach }) => ({ loading: false, problem: answer.problem, earlier: reach !== null }))
    set({ loading: false, reach: answer.value, earlier: false, origin: named(now.origin, answer.value) })
    keepAnswer({ key, reach: answer.value })
  },
}))

/** A shared address may come without a name; the cloud knows it. */
const named = (origin: CircleOrigin, { origin: { name } }: Reach): CircleOrigin =>
  'name' in origin && name ? { ...origin, name } : origin

/** Nothing of where somebody was stays for the next person on this phone. */
export function forgetWhereabouts(): void {
  forgetCircle()
  useCircle.setState({
    ...{ origin: null, pace: 'walk', minutes: MINUTES.usual },
    ...{ reach: null, earlier: false, loading: false, problem: null },
  })
}

useSession.subscribe(({ person, token }, { person: before }) => {
  if (before && token !== null && person?.id !== before.id) forgetWhereabouts()
})
