import type { Tx } from '@/cloud/kernel/db'
import { makeUpRefusal } from '@/domain/exams/makeup/makeup'
import { hasMakeUp, lockFormal } from '../desk/exams/exams.repo'

interface MakeUp {
  id: string
  makesUpId: string | null
  category: string
  opensAt: Date
  closesAt: Date
}

/** Why an exam cannot be the make-up of the one it names, a sentence; null when it can. By one rule, saved or published. */
export async function makeUpFault(tx: Tx, { id, makesUpId, category, opensAt, closesAt }: MakeUp) {
  const formal = makesUpId ? await lockFormal(tx, makesUpId) : null
  return makeUpRefusal(
    { category, opensAt: opensAt.getTime(), closesAt: closesAt.getTime() },
    formal && {
      ...{ kind: formal.kind, category: formal.category, state: formal.state, makeUp: formal.blueprint.makeUp },
      opensAt: formal.opensAt.getTime(),
      closesAt: formal.closesAt.getTime(),
      hasOther: await hasMakeUp(tx, formal.id, id),
    },
  )
}
