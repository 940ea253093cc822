import { LRUCache } from 'lru-cache'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/after'
import { readDistrict } from '@/cloud/district/read-district'
import { runProgram, type ProgramLimits } from '@/cloud/kernel/programs/run-program'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { OUTCOME_WORDS } from '@/domain/exams/after'
import { certificatePath, readNumber } from '@/domain/exams/certificates/number'
import { civilDay } from '@/domain/time/civil-day'
import { NOT_BOUND, ownOfficial } from '../../sitting/own-official'
import { findByNumber, selectCertificatesOf, type Certificate } from './certificates.repo'
import type { CertificateFacts } from './drawing/facts'
import { turns } from './turns'

/** One took 0.6 s, 120 MB and 15 KB; a name of letters that the font does not have changes none of it. */
const LIMITS: ProgramLimits = { seconds: 10, heapMegabytes: 200, residentMegabytes: 400, outputBytes: 300 * 1024 }

/** A whole bureau takes its certificates at once: the machine has other work. */
const inTurn = turns(2)

/** As many as are asked for again soon after; by everything that stands on them. */
const DRAWN = new LRUCache<string, Promise<string>>({ max: 200 })

const REVOKED = refuse('wrong-state', { message: '这张合格证已经撤销，不能下载；对成绩有疑问请联系本单位。' })

export const viewCertificate = (row: Certificate): contract.MyCertificate => ({
  ...{ number: row.number, examId: row.examId, examTitle: row.examTitle, name: row.name, unitName: row.unitName },
  ...{ outcome: row.outcome, issuedDay: row.issuedDay, sample: row.sample },
  revoked: row.revokedAt !== null,
  address: certificatePath(row.number),
})

export async function listMyCertificates(
  _: object,
  call: Call,
): Promise<Result<Output<typeof contract.listMyCertificates>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const rows = await selectCertificatesOf(call.ctx.db.orm, official.id)
  return ok({ certificates: rows.map(viewCertificate) })
}

async function factsOf({ ctx, header }: Call, row: Certificate): Promise<CertificateFacts> {
  const { bureau } = await readDistrict(ctx.config)
  // Without an address of its own the server answers under whatever name it was asked by.
  const origin = ctx.config.publicUrl ?? `http://${header('host') ?? 'localhost'}`
  return {
    ...{ number: row.number, name: row.name, unitName: row.unitName, examTitle: row.examTitle, sample: row.sample },
    bureau,
    outcome: OUTCOME_WORDS[row.outcome] ?? row.outcome,
    issuedDay: civilDay(row.issuedDay),
    address: `${origin.replace(/\/$/, '')}${certificatePath(row.number)}`,
  }
}

async function draw(facts: string): Promise<string> {
  const ended = await inTurn(() => runProgram('write-certificate', Buffer.from(facts), LIMITS))
  if (!ended.ok) throw new Error(`a certificate was not written: ${ended.reason}`)
  return ended.output.toString('base64')
}

/** The same facts are drawn once, however often they are asked for. */
function drawOnce(facts: string): Promise<string> {
  const known = DRAWN.get(facts)
  if (known) return known
  const drawing = draw(facts)
  DRAWN.set(facts, drawing)
  drawing.catch(() => DRAWN.delete(facts))
  return drawing
}

/** One's own certificate as a PDF, any time. */
export async function getMyCertificate(
  { number: typed }: Parsed<typeof contract.getMyCertificate>,
  call: Call,
): Promise<Result<Output<typeof contract.getMyCertificate>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const number = readNumber(typed)
  const row = number ? await findByNumber(call.ctx.db.orm, number) : null
  if (row?.officialId !== official.id) return refuse('not-found')
  if (row.revokedAt) return REVOKED
  const limited = await checkLimit(call.ctx, 'certificates-of-owner', official.id)
  if (limited) return limited
  const base64 = await drawOnce(JSON.stringify(await factsOf(call, row)))
  return ok({ fileName: `合格证-${row.number}.pdf`, base64 })
}
