import type { DeskExam } from '@/contract/exams/desk'
import type { Queryable } from '@/cloud/kernel/db'
import { findNames } from '@/cloud/session/people/find-names'
import { findBlueprint } from '../blueprints/blueprints.repo'
import { selectUnitTree } from '../units'
import { findExam, selectTimes, type Exam } from './exams.repo'

export async function viewExam(db: Queryable, row: Exam): Promise<DeskExam> {
  const { id, title, kind, category, unitId, makesUpId, blueprintId, blueprint, rules, state, revision, sample } = row
  const unit = unitId && (await selectUnitTree(db)).find((one) => one.id === unitId)
  const made = await findBlueprint(db, blueprintId)
  const formal = makesUpId && (await findExam(db, makesUpId))
  const nameOf = await findNames(db, [row.savedById])
  const times = await selectTimes(db, id)
  return {
    ...{ id, title, kind, category, unitId, makesUpId, blueprintId, blueprint, rules, state, revision, sample },
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    times: times.map(({ startsAt, seats, taken }) => ({ startsAt: startsAt.toISOString(), seats, taken })),
    unitName: unit ? unit.name : null,
    makesUpTitle: formal ? formal.title : null,
    blueprintTitle: made?.title ?? '',
    savedBy: nameOf(row.savedById),
  }
}
