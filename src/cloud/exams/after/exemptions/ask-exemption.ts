import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/after'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { checkLimit } from '@/cloud/session/outside/limits'
import { fileKindOf } from '@/domain/exams/file-kind'
import { NOT_BOUND, ownOfficial } from '../../sitting/own-official'
import {
  deleteLeftPieces,
  findExemption,
  hasStanding,
  insertExemption,
  lockOfficial,
  pieceOwner,
  selectExemptible,
  selectPieces,
  upsertPiece,
} from './exemptions.repo'
import { viewExemption } from './my-exemptions'

const AGAIN = refuse('wrong-state', { message: '这场考试您已经申请过免考，请看申请的结果。' })
const NOT_OPEN = refuse('wrong-state', { message: '这场考试现在不能申请免考，请回到考试列表再看。' })
const MISSING = refuse('upload-moved', { message: '材料没有传完整，请再传一次，填写的内容还在。' })
const NO_SUCH_FILE = refuse('file-refused', { message: '材料要是 PDF、JPG 或 PNG 文件，请换一个再传。' })
const SENT = refuse('wrong-state', { message: '这份申请已经交出，材料不能再换；需要更换请先撤回。' })

/** A piece of a file whose request comes after it; encrypted before it is kept. */
export async function putExemptionPiece(
  { id, part, piece }: Parsed<typeof contract.putExemptionPiece>,
  call: Call,
): Promise<Result<object>> {
  const { ctx } = call
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const limited = await checkLimit(ctx, 'pieces-of-owner', official.id)
  if (limited) return limited
  return inTransaction(ctx.db, async (tx) => {
    await lockOfficial(tx, official.id)
    if (await findExemption(tx, id)) return SENT
    const owner = await pieceOwner(tx, id)
    if (owner !== null && owner !== official.id) return refuse('not-found')
    await deleteLeftPieces(tx, official.id, id)
    const pieceEncrypted = encryptText(ctx.config.secretKey, piece)
    await upsertPiece(tx, { exemptionId: id, part, officialId: official.id, pieceEncrypted })
    return ok({})
  })
}

type Asked = Parsed<typeof contract.askExemption>

/** Whether all pieces are there, make so many bytes and are a file that the unit can open. */
async function fileFault(tx: Tx, { ctx }: Call, { id, file }: Asked, officialId: string) {
  if (!file) return null
  if ((await pieceOwner(tx, id)) !== officialId) return MISSING
  const pieces = (await selectPieces(tx, id)).filter(({ part }) => part < file.pieces)
  if (pieces.length !== file.pieces) return MISSING
  const text = pieces.map(({ pieceEncrypted }) => decryptText(ctx.config.secretKey, pieceEncrypted)).join('')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== file.bytes) return MISSING
  return fileKindOf(bytes) ? null : NO_SUCH_FILE
}

/** Asks the unit of now; the same id again answers with what was kept. */
export async function askExemption(input: Asked, call: Call): Promise<Result<contract.MyExemption>> {
  const { ctx } = call
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const { id, examId, reason, text, file } = input
  const refused = await inTransaction(ctx.db, async (tx) => {
    await lockOfficial(tx, official.id)
    const known = await findExemption(tx, id)
    if (known) return known.exemption.officialId === official.id ? null : refuse('not-found')
    if (await hasStanding(tx, official.id, examId)) return AGAIN
    const exams = await selectExemptible(tx, official, ctx.clock.now())
    if (!exams.some((exam) => exam.id === examId)) return NOT_OPEN
    const fault = await fileFault(tx, call, input, official.id)
    if (fault) return fault
    await insertExemption(tx, {
      ...{ id, examId, reason, officialId: official.id, unitId: official.unitId, state: 'asked' },
      textEncrypted: text ? encryptText(ctx.config.secretKey, text) : null,
      fileName: file?.name ?? null,
      askedAt: ctx.clock.now(),
    })
    return null
  })
  if (refused) return refused
  const kept = await findExemption(ctx.db.orm, id)
  return kept ? ok(viewExemption(ctx, kept)) : refuse('not-found')
}
