import type { Caller } from '@/cloud/kernel/caller'
import type { Queryable } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { maySeeUnit, unitsSeenBy } from '@/cloud/study/roster/seen-units'
import { findExam, type Exam } from '../exams/exams.repo'
import { selectUnitTree, unitsAbove, type UnitRow } from '../units'
import { findPerson, type Person } from './candidates.repo'

const ON_NO_FILE = refuse('wrong-state', {
  message: '模拟考试不记入档案，成绩只有本人看得到。请查看正式考试或补考。',
})
const DRAFT = refuse('wrong-state', { message: '考试还没有发布，发布后再来看考生。' })

const isUnder = (tree: readonly UnitRow[], top: string | null) => (id: string) =>
  top === null || unitsAbove(tree, id).includes(top)

interface Seen {
  ok: true
  exam: Exam
  /** Those that the caller sees and that the exam is for, in the order of the tree. */
  units: UnitRow[]
  /** Ids of all units that the exam is for. */
  inScope: string[]
}

/** An exam whose people somebody may look at; a mock's nobody's. */
export async function seenExam(db: Queryable, caller: Caller, id: string): Promise<Seen | ReturnType<typeof refuse>> {
  const exam = await findExam(db, id)
  if (!exam) return refuse('not-found')
  if (exam.kind === 'mock') return ON_NO_FILE
  if (exam.state === 'draft') return DRAFT
  const [tree, mine] = [await selectUnitTree(db), await unitsSeenBy(db, caller)]
  const units = tree.filter((unit) => mine === null || mine.includes(unit.id))
  return { ok: true, exam, units, inScope: tree.map((unit) => unit.id).filter(isUnder(tree, exam.unitId)) }
}

/** Somebody of the caller's units; whoever is elsewhere is not told apart from nobody. */
export async function seenPerson(db: Queryable, caller: Caller, officialId: string): Promise<Person | null> {
  const person = await findPerson(db, officialId)
  return person && (await maySeeUnit(db, caller, person.unitId)) ? person : null
}
