import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { checkCertificate as contract } from '@/contract/exams/after'
import { ok, type Call, type ShortAddress } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { isSameName, maskUnit } from '@/domain/exams/certificates/mask'
import { readNumber } from '@/domain/exams/certificates/number'
import { civilDayOf } from '@/domain/time/civil-time'
import { findByNumber, type Certificate } from './certificates.repo'

type Checked = Output<typeof contract>

const NONE: Checked = { state: 'none', certificate: null }

const view = ({ number, examTitle, outcome, issuedDay, unitName, revokedAt, sample }: Certificate): Checked => ({
  state: revokedAt ? 'revoked' : 'valid',
  certificate: {
    ...{ number, examTitle, outcome, issuedDay, sample },
    unitMasked: maskUnit(unitName),
    revokedDay: revokedAt && civilDayOf(revokedAt),
  },
})

/**
 * Whether a certificate is valid, for whoever holds its number and knows the name on it. A wrong name and a wrong number
 * are not told apart; nobody tries many names on a number, nor many numbers.
 */
export async function checkCertificate(
  { number: typed, name }: Parsed<typeof contract>,
  { ctx, ip }: Call,
): Promise<Result<Checked>> {
  const number = readNumber(typed)
  const limited =
    (await checkLimit(ctx, 'certificates-of-address', ip)) ??
    (number ? await checkLimit(ctx, 'certificates-of-number', number) : null)
  if (limited) return limited
  const row = number ? await findByNumber(ctx.db.orm, number) : null
  return ok(row && isSameName(row.name, name) ? view(row) : NONE)
}

/** `/c/HG2026-04827731-0`, what the code on a certificate says: the page that asks for the name. */
export const certificateAddress: ShortAddress = {
  path: '/c/:number',
  target: ({ number }) =>
    `/features/exams/pages/verify/index?${new URLSearchParams({ number: number ?? '' }).toString()}`,
}
