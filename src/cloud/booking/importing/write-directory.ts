import { sql } from 'drizzle-orm'
import { recordAct } from '@/cloud/audit/record-act'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { WrittenDirectory } from '@/domain/booking/directory/read-directory'
import { civilDayOf } from '@/domain/time/civil-time'
import { insertFirm, updateFirm } from '../console/firms/firms.repo'
import { insertLawyer, updateLawyer } from '../console/lawyers/lawyers.repo'
import { lockVillage, readNames, savePairings, selectPairingsFrom } from '../console/villages/pairings.repo'
import { readVillages } from '../directory/districts'
import { planFirms } from './plan-firms'
import { planLawyers } from './plan-lawyers'
import { planPairings } from './plan-pairings'
import type { Standing } from './plan-parts'

/** The first civil day there is: every pairing ends later. */
const EVER = '0001-01-01'

/** Any number, the same in every process of ours. */
const LOCK = 7_164_251

export async function readStanding(db: Queryable, ctx: Context): Promise<Standing> {
  const { firms, lawyers } = await readNames(db)
  const pairings = new Map<string, Awaited<ReturnType<typeof selectPairingsFrom>>>()
  for (const one of await selectPairingsFrom(db, EVER))
    pairings.set(one.villageCode, [...(pairings.get(one.villageCode) ?? []), one])
  const villages = [...(await readVillages(ctx.config)).values()]
  return { firms, lawyers, pairings, villages, today: civilDayOf(ctx.clock.now()) }
}

/** What a file would change, and which of its rows are not good. */
export function planDirectory(written: WrittenDirectory, standing: Standing) {
  const firms = planFirms(written.firms, standing)
  const lawyers = planLawyers(written.lawyers, standing, firms.good)
  return { firms, lawyers, pairings: planPairings(written.pairings, standing, firms.good, lawyers.good) }
}

export type DirectoryPlan = ReturnType<typeof planDirectory>

interface By {
  actorId: string
  mark: string
}

/** All good rows and their notes in the audit log, or nothing; compared again behind the locks. */
export async function writeDirectory(tx: Tx, ctx: Context, written: WrittenDirectory, by: By): Promise<DirectoryPlan> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  const first = planDirectory(written, await readStanding(tx, ctx))
  for (const code of [...first.pairings.placed.keys()].sort()) await lockVillage(tx, code)
  const plan = planDirectory(written, await readStanding(tx, ctx))
  const note = (action: string, subject: string, detail: string) =>
    recordAct(tx, { at: ctx.clock.now(), actorId: by.actorId, action, subject, detail })
  const { sample } = ctx.config
  const from = `导入 ${by.mark}`
  for (const { id, fate, words } of plan.firms.good) {
    if (fate === 'created') await insertFirm(tx, { id, ...words, sample })
    if (fate === 'changed') await updateFirm(tx, id, words)
    if (fate !== 'same') await note(fate === 'created' ? 'firm.create' : 'firm.save', id, from)
  }
  for (const { id, firmId, fate, words } of plan.lawyers.good) {
    if (fate === 'created') await insertLawyer(tx, { id, firmId, ...words, sample })
    if (fate === 'changed') await updateLawyer(tx, id, words)
    if (fate !== 'same') await note(fate === 'created' ? 'lawyer.create' : 'lawyer.save', id, from)
  }
  for (const [code, pairings] of plan.pairings.placed) {
    await savePairings(tx, code, pairings)
    await note('pairing.save', code, from)
  }
  return plan
}
