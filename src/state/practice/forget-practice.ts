import { useAnswers } from './answers'
import { useDaily } from './daily'
import { useLearning } from './learning'
import { usePracticeSet } from './set'

/** Nothing of what was practised stays on this phone. */
export function forgetPractice(): void {
  for (const store of [useAnswers, useDaily, useLearning, usePracticeSet]) store.getState().forget()
}
