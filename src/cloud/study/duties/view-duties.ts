import type { Duty, YearCredits } from '@/contract/study/duties'
import type { Queryable } from '@/cloud/kernel/db'
import type { Category } from '@/domain/study/categories'
import { CREDIT_PARTS, type CreditPart } from '@/domain/study/items'
import { fairShareTenths } from '@/domain/study/plans/fair-share'
import { dutyState, grantedTenths, inDutyOrder } from '@/domain/study/duties/obligations'
import { selectDuties, selectTargets, type DutyRow, type TargetRow } from './duties.repo'

interface Whose {
  id: string
  category: Category
}

/** The first date stands there alone as well, for phones of a release that knew one. */
const viewTeaches = ({ teaches }: DutyRow): Duty['teaches'] => {
  const [sessionId] = teaches.sessionIds ?? []
  return sessionId === undefined ? teaches : { ...teaches, sessionId }
}

const viewDuty = (row: DutyRow, state: string): Duty => {
  const { id, kind, title, opensDay, dueDay, part, required, right, questions, doneDay, doneBy, sample } = row
  const words = { id, kind, title, state, opensDay, dueDay, part, required, questions, doneDay, doneBy, sample }
  const creditTenths = row.grantedTenths ?? row.creditTenths
  return { ...words, right: Math.min(right, questions), creditTenths, teaches: viewTeaches(row) }
}

/** The fair share of what the plans of a year ask for in a part, those together that are theirs since one day. */
function targetOf(part: CreditPart, year: number, targets: readonly TargetRow[]): number {
  const asked = targets.filter((one) => one.year === year)
  const days = [...new Set(asked.map(({ joinedDay }) => joinedDay))]
  const askedSince = (day: string) =>
    asked.filter(({ joinedDay }) => joinedDay === day).reduce((sum, one) => sum + one[part], 0)
  return days.reduce((sum, day) => sum + fairShareTenths(askedSince(day), year, day), 0)
}

/** What was granted in a year in each part, and the fair share of what the plans of that year ask for. */
function creditsOf(year: number, rows: readonly DutyRow[], targets: readonly TargetRow[]): YearCredits {
  const granted = grantedTenths(
    rows
      .filter((row) => row.year === year && row.grantedTenths !== null)
      .map(({ id, part, grantedTenths: tenths }) => ({ itemId: id, part, creditTenths: tenths! })),
  )
  return {
    year,
    parts: CREDIT_PARTS.map((part) => ({
      part,
      grantedTenths: granted[part],
      targetTenths: targetOf(part, year, targets),
    })),
  }
}

/** Somebody's duties in the order in which they are best done, and their credit of each year that is shown. */
export async function viewDuties(
  db: Queryable,
  { id, category }: Whose,
  today: string,
): Promise<{ duties: Duty[]; years: YearCredits[] }> {
  const rows = await selectDuties(db, id, category, Number(today.slice(0, 4)))
  const targets = await selectTargets(db, id, category)
  const duties = inDutyOrder(
    rows.map((row) => ({ ...row, state: dutyState(row, row.joinedDay, today, row.doneDay !== null) })),
  )
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a)
  return {
    duties: duties.map((row) => viewDuty(row, row.state)),
    years: years.map((year) => creditsOf(year, rows, targets)),
  }
}
