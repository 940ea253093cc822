import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { MyPlaceReport, reportPlace as contract } from '@/contract/places/reports'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { checkLimit } from '@/cloud/session/outside/limits'
import { placeReportComplaint } from '@/domain/places/reports'
import { findPlace } from '../places.repo'
import { findReport, insertReport, selectReportsOf, type NamedReport } from './reports.repo'

const MOST_SHOWN = 100

/** A row as its owner reads it. */
export const viewReport = (secretKey: SecretKey, row: NamedReport): MyPlaceReport => ({
  ...{ id: row.id, placeId: row.placeId, placeName: row.placeName, kind: row.kind },
  text: decryptText(secretKey, row.textEncrypted),
  sentAt: row.sentAt.toISOString(),
  state: row.answeredAt ? 'answered' : 'open',
  answer: row.answerEncrypted && decryptText(secretKey, row.answerEncrypted),
  answeredAt: row.answeredAt?.toISOString() ?? null,
})

/** Keeps a report once: the same id again answers with what was kept, and counts towards no limit. */
export async function reportPlace(
  { place, id, kind, text }: Parsed<typeof contract>,
  { ctx, caller, ip }: Call,
): Promise<Result<MyPlaceReport>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { secretKey } = ctx.config
  const db = ctx.db.orm
  const complaint = placeReportComplaint(kind, text)
  if (complaint) return refuse('bad-input', { fields: [{ path: 'text', message: complaint }] })
  const own = async () => {
    const kept = await findReport(db, id)
    // Somebody else's id is not told apart from no id at all; a phone that meets it makes another one.
    return kept && (kept.ownerId === owner ? ok(viewReport(secretKey, kept)) : refuse('not-found'))
  }
  const before = await own()
  if (before) return before
  if (!(await findPlace(db, place))) return refuse('not-found', { message: '没有找到这个地点，请看看附近别的地点。' })
  const limited =
    (await checkLimit(ctx, 'place-reports-of-owner', owner)) ?? (await checkLimit(ctx, 'place-reports-of-address', ip))
  if (limited) return limited
  const sentAt = ctx.clock.now()
  await insertReport(db, {
    id,
    ownerId: owner,
    placeId: place,
    kind,
    textEncrypted: encryptText(secretKey, text),
    sentAt,
  })
  return (await own()) ?? refuse('not-found')
}

export async function listMyPlaceReports(
  _: object,
  { ctx, caller }: Call,
): Promise<Result<{ reports: MyPlaceReport[] }>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const rows = await selectReportsOf(ctx.db.orm, owner, MOST_SHOWN)
  return ok({ reports: rows.map((row) => viewReport(ctx.config.secretKey, row)) })
}
