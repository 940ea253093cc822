import { sql } from 'drizzle-orm'

/**
 * Of `questions q`: what anybody may practise, be asked in a check-in, or find in their book. What is kept for exams
 * (仅考试用) is none of it, nor is what was practised before it was marked so.
 */
export const PRACTISED_TEXT = 'q.live and not q.exam_only'
export const PRACTISED = sql.raw(PRACTISED_TEXT)
