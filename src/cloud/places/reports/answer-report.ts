import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type {
  answerPlaceReport as answering,
  ConsolePlaceReport,
  listPlaceReports as listing,
} from '@/contract/places/console-reports'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { findNames } from '@/cloud/session/people/find-names'
import { viewReport } from './my-reports'
import { countOpen, findReport, lockReport, selectReportsIn, updateAnswer, type NamedReport } from './reports.repo'

const PAGE = 50

/** A row as the bureau reads it: who wrote is not told, who answered is. */
const viewForBureau = (secretKey: SecretKey, row: NamedReport, nameOf: (id: string) => string): ConsolePlaceReport => ({
  ...viewReport(secretKey, row),
  answeredBy: row.answeredById && nameOf(row.answeredById),
})

/** One page of what waits for an answer, or of what has one. */
export async function listPlaceReports(
  { state, after }: Parsed<typeof listing>,
  { ctx }: Call,
): Promise<Result<Output<typeof listing>>> {
  const db = ctx.db.orm
  const last = after === undefined ? null : await findReport(db, after)
  const rows = await selectReportsIn(db, state, last, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const nameOf = await findNames(
    db,
    page.map((row) => row.answeredById),
  )
  return ok({
    reports: page.map((row) => viewForBureau(ctx.config.secretKey, row, nameOf)),
    open: await countOpen(db),
    nextAfter: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  })
}

/** How many wait for an answer. */
export const countOpenPlaceReports = (db: Queryable): Promise<number> => countOpen(db)

/** Answers or corrects; the same answer again changes nothing. Nobody overwrites an answer they have not read. */
export async function answerPlaceReport(
  { id, answer, was }: Parsed<typeof answering>,
  { ctx, caller }: Call,
): Promise<Result<ConsolePlaceReport>> {
  const { secretKey } = ctx.config
  return inTransaction(ctx.db, async (tx) => {
    const row = await lockReport(tx, id)
    if (!row) return refuse('not-found')
    const now = row.answerEncrypted && decryptText(secretKey, row.answerEncrypted)
    if (now !== was && now !== answer) return refuse('stale')
    if (now !== answer) {
      const [answeredAt, answeredById] = [ctx.clock.now(), caller.personId!]
      await updateAnswer(tx, id, { answerEncrypted: encryptText(secretKey, answer), answeredAt, answeredById })
      const detail = now === null ? '回复' : '修改回复'
      await recordAct(tx, { at: answeredAt, actorId: answeredById, action: 'place.report', subject: id, detail })
    }
    const kept = (await findReport(tx, id))!
    return ok(viewForBureau(secretKey, kept, await findNames(tx, [kept.answeredById])))
  })
}
