import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getMyExam as one, listMyExams as contract } from '@/contract/exams/sitting'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { closeOverdueOf } from '../../grading/close-due'
import { deviceOf, NOT_BOUND, ownOfficial } from '../own-official'
import { selectMyExams } from './my-exams.repo'
import { viewExam } from './view-exam'

const RANK = ['sitting', 'open', 'choose', 'coming', 'missed', 'exempt', 'done']

/** What is open first, then what closes first. */
export async function listMyExams(_: object, call: Call): Promise<Result<Output<typeof contract>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const { ctx } = call
  await closeOverdueOf(ctx, official.id)
  const now = ctx.clock.now()
  const looking = { now, category: official.category, deviceId: deviceOf(call) }
  const exams = (await selectMyExams(ctx.db.orm, official, now)).map((row) => viewExam(row, looking))
  return ok({
    serverNow: now.toISOString(),
    exams: exams.sort((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state) || a.closesAt.localeCompare(b.closesAt)),
  })
}

export async function getMyExam({ id }: Parsed<typeof one>, call: Call): Promise<Result<Output<typeof one>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const { ctx } = call
  await closeOverdueOf(ctx, official.id)
  const now = ctx.clock.now()
  const [row] = await selectMyExams(ctx.db.orm, official, now, id)
  if (!row) return refuse('not-found')
  const looking = { now, category: official.category, deviceId: deviceOf(call) }
  return ok({ serverNow: now.toISOString(), exam: viewExam(row, looking) })
}
