import type { Context } from '@/cloud/kernel/context'
import { startOfMonth } from '@/domain/time/civil-time'
import { countFeedbackBetween } from './feedback.repo'

/** How many came in and were answered in a month, and how many wait now. */
export const countFeedback = ({ db }: Context, month: string) =>
  countFeedbackBetween(db.orm, startOfMonth(month), startOfMonth(month, 1))
