import { PLAN_STATE_WORDS, PLAN_STATES } from '@/domain/study/plans/plan-words'
import { StateTag } from '../patterns/state-tag'

const TONES = { draft: 'waiting', published: 'good', closed: 'stopped' } as const

export function PlanStateTag({ state }: { state: string }) {
  const known = PLAN_STATES.find((one) => one === state)
  return known ? <StateTag tone={TONES[known]}>{PLAN_STATE_WORDS[known]}</StateTag> : null
}
