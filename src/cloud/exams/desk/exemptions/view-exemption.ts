import type { DeskExemption, DeskExemptionRow } from '@/contract/exams/desk-after'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { findNames } from '@/cloud/session/people/find-names'
import { countPieces, type Titled } from '../../after/exemptions/exemptions.repo'
import { findPerson } from '../people/candidates.repo'

export async function viewRow(db: Queryable, { exemption: x, examTitle }: Titled): Promise<DeskExemptionRow> {
  const person = await findPerson(db, x.officialId)
  return {
    ...{ id: x.id, examTitle, reason: x.reason, state: x.state },
    name: person?.name ?? '',
    unitName: person?.unitName ?? '',
    askedAt: x.askedAt.toISOString(),
    decidedAt: x.decidedAt?.toISOString() ?? null,
  }
}

export async function viewExemption(
  { config: { secretKey } }: Pick<Context, 'config'>,
  db: Queryable,
  titled: Titled,
  reader: { personId: string; mayOpenFile: boolean },
): Promise<DeskExemption> {
  const { exemption: x } = titled
  const person = await findPerson(db, x.officialId)
  const nameOf = await findNames(db, [x.decidedById])
  return {
    ...(await viewRow(db, titled)),
    ...{ officialId: x.officialId, examId: x.examId, fileName: x.fileName, note: x.note },
    text: x.textEncrypted && decryptText(secretKey, x.textEncrypted),
    pieces: x.fileName ? await countPieces(db, x.id) : 0,
    mayOpenFile: reader.mayOpenFile,
    decidedBy: x.decidedById && nameOf(x.decidedById),
    mine: person?.personId === reader.personId,
  }
}
