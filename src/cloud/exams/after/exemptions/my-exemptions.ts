import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/after'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { NOT_BOUND, ownOfficial } from '../../sitting/own-official'
import {
  deleteDecidedPieces,
  deletePieces,
  findExemption,
  lockExemption,
  selectExemptible,
  selectExemptionsOf,
  sweepPieces,
  updateExemption,
  type Titled,
} from './exemptions.repo'

const DECIDED = refuse('wrong-state', { message: '单位已经审批，不能再撤回，请看审批意见。' })

export const viewExemption = ({ config }: Call['ctx'], { exemption: x, examTitle }: Titled): contract.MyExemption => ({
  ...{ id: x.id, examId: x.examId, examTitle, reason: x.reason, fileName: x.fileName, state: x.state, note: x.note },
  text: x.textEncrypted && decryptText(config.secretKey, x.textEncrypted),
  askedAt: x.askedAt.toISOString(),
  decidedAt: x.decidedAt?.toISOString() ?? null,
})

export async function listMyExemptions(
  _: object,
  call: Call,
): Promise<Result<Output<typeof contract.listMyExemptions>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const { ctx } = call
  const rows = await selectExemptionsOf(ctx.db.orm, official.id)
  return ok({
    exams: await selectExemptible(ctx.db.orm, official, ctx.clock.now()),
    exemptions: rows.map((row) => viewExemption(ctx, row)),
  })
}

/** Takes back what nobody has decided, and its file with it. */
export async function takeBackExemption(
  { id }: Parsed<typeof contract.takeBackExemption>,
  call: Call,
): Promise<Result<contract.MyExemption>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const { ctx } = call
  return inTransaction(ctx.db, async (tx) => {
    const row = await lockExemption(tx, id)
    if (row?.officialId !== official.id) return refuse('not-found')
    if (row.state !== 'asked' && row.state !== 'taken-back') return DECIDED
    if (row.state === 'asked') await updateExemption(tx, id, { state: 'taken-back', fileName: null })
    await deletePieces(tx, id)
    return ok(viewExemption(ctx, (await findExemption(tx, id))!))
  })
}

/** A file may name an illness: it goes so long after the decision that it was asked for. */
const KEPT_MS = 90 * 86_400_000

/**
 * Pieces whose request never came, and those of requests decided long ago. An upload that is under way begins anew: the
 * phone still has the file.
 */
export async function dropLeftPieces({ db, clock }: Call['ctx']): Promise<number> {
  const left = await sweepPieces(db.orm)
  return left + (await deleteDecidedPieces(db.orm, new Date(clock.now().getTime() - KEPT_MS)))
}

export const DROP_PIECES_EVERY_MS = 86_400_000
