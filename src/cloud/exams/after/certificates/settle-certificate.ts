import { randomInt } from 'node:crypto'
import type { Tx } from '@/cloud/kernel/db'
import { certificateNumber, SERIAL_DIGITS } from '@/domain/exams/certificates/number'
import { civilDayOf } from '@/domain/time/civil-time'
import {
  findBestPassed,
  findOfExam,
  insertCertificate,
  lockCertificateOf,
  updateCertificate,
} from './certificates.repo'

/** A taken number among a hundred million is met once in a lifetime, three times in a row never. */
const TRIES = 5

const newSerial = () => String(randomInt(10 ** SERIAL_DIGITS)).padStart(SERIAL_DIGITS, '0')

interface Graded {
  kind: 'mock' | 'formal' | 'makeup'
  officialId: string
  examId: string
}

async function issue(tx: Tx, { officialId, examId }: Graded, at: Date) {
  const best = await findBestPassed(tx, officialId, examId)
  if (!best) return
  const issuedDay = civilDayOf(at)
  for (let n = 0; n < TRIES; n++) {
    const number = certificateNumber(Number(issuedDay.slice(0, 'yyyy'.length)), newSerial())
    if (await insertCertificate(tx, { ...best, number, officialId, examId, issuedDay })) return
  }
  throw new Error('no number was free for a certificate')
}

/**
 * Makes somebody's certificate of an exam say what their papers say now, in the transaction that graded one of them:
 * issued with the first pass, another level after a better paper or a question that was fixed, revoked when no paper is
 * passed any more and valid again under its number when one is. A mock is on no file. Doing it twice changes nothing.
 */
export async function settleCertificate(tx: Tx, graded: Graded, at: Date): Promise<void> {
  if (graded.kind === 'mock') return
  const { officialId, examId } = graded
  await lockCertificateOf(tx, officialId, examId)
  const known = await findOfExam(tx, officialId, examId)
  if (!known) return issue(tx, graded, at)
  const best = await findBestPassed(tx, officialId, examId)
  if (best) await updateCertificate(tx, known.number, { paperId: best.paperId, outcome: best.outcome, revokedAt: null })
  else if (!known.revokedAt) await updateCertificate(tx, known.number, { revokedAt: at })
}
