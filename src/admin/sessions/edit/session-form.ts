import type { ConsoleSession, SessionPlan } from '@/contract/study/sessions/console-sessions'
import type { PlanCategory } from '@/domain/study/categories'
import { toField, toInstant } from '../../patterns/words/local-time'

/** What is typed; times as the clock on the wall shows them, `2026-12-01T14:00`. */
export interface SessionFormValue {
  title: string
  venue: string
  trainer: string
  category: PlanCategory
  unitId: string | null
  startsAt: string
  endsAt: string
  seats: number | null
}

export const EMPTY_SESSION: SessionFormValue = {
  title: '',
  venue: '',
  trainer: '',
  category: 'enforcement-officer',
  unitId: null,
  startsAt: '',
  endsAt: '',
  seats: 30,
}

export const formOf = (session: ConsoleSession): SessionFormValue => {
  const { title, venue, trainer, category, unitId, seats, startsAt, endsAt } = session
  const times = { startsAt: toField(startsAt), endsAt: toField(endsAt) }
  return { title, venue, trainer, category: category as PlanCategory, unitId, seats, ...times }
}

export const planOf = ({ startsAt, endsAt, seats, ...form }: SessionFormValue): SessionPlan => ({
  ...form,
  startsAt: toInstant(startsAt),
  endsAt: toInstant(endsAt),
  seats: seats ?? 0,
})
