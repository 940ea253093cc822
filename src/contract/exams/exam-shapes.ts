import * as v from 'valibot'

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** What an exam adds to its blueprint. */
export const ExamRules = v.strictObject({
  /** The best of so many counts; 0 for a mock, which has no limit. */
  attempts: whole(0, 20),
  /** Leaving the page more often hands the paper in; null, the default, fails nobody. Said before the start. */
  leaveLimit: v.nullable(whole(1, 100)),
})
export type ExamRules = v.InferOutput<typeof ExamRules>

export type { PaperQuestion, PaperRules, PoolQuestion } from '@/domain/exams/paper'
