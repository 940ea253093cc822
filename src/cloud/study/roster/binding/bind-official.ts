import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { bindOfficial as binding, StudyMe } from '@/contract/study/me'
import { inTransaction, type Queryable, type Tx } from '@/cloud/kernel/db'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { provenNumbers } from '@/cloud/session/people/reach'
import { BINDING_WORDS } from '@/domain/study/roster/binding'
import { plainName } from '@/domain/study/roster/importing/plan-parts'
import { wayTo } from '@/domain/study/roster/unit-tree'
import { selectUnits, selectSupervised } from '../../units/units.repo'
import { raiseAlerts } from '../alerts/raise-alert'
import { findOfficial } from '../find-official'
import { findRecord, type OfficialRecord } from '../officials/officials.repo'
import { hashesOf } from '../officials/save-official'
import { lockStanding, takeRow, type Proof } from './take-row'

async function proofOf(db: Queryable, ctx: Context, personId: string): Promise<Proof & { phoneMasked: string | null }> {
  const [newest] = await provenNumbers(db, ctx.config.secretKey, personId)
  return {
    ...{ personId, provenAt: newest?.verifiedAt ?? null, phoneMasked: newest?.masked ?? null },
    hashes: newest ? hashesOf(ctx, newest.phone) : [],
  }
}

async function officialOf(db: Queryable, id: string): Promise<StudyMe['official']> {
  const row = await findRecord(db, id)
  if (!row) return null
  const units = new Map((await selectUnits(db)).map((unit) => [unit.id, unit]))
  return {
    ...{ id, unit: wayTo(units, row.unitId).map(({ name }) => name), name: row.name, post: row.post },
    ...{ category: row.category, joinedDay: row.joinedDay, boundAt: row.boundAt?.toISOString() ?? null },
    ...{ phoneMasked: row.phoneMasked, sample: row.sample },
  }
}

/** Who this account is on the roster, or how it may become somebody. */
export async function getStudyMe(_: object, { ctx, caller }: Call): Promise<Result<StudyMe>> {
  const [db, personId] = [ctx.db.orm, caller.personId!]
  const bound = await findOfficial(ctx.db, personId)
  const proof = await proofOf(db, ctx, personId)
  const standing = bound ? 'bound' : (await inTransaction(ctx.db, (tx) => lockStanding(tx, ctx, proof))).binding
  const supervises = await selectSupervised(db, personId)
  const official = bound && (await officialOf(db, bound.id))
  return ok({ official, standing, phoneMasked: proof.phoneMasked, supervises })
}

const WRONG_NAME = '姓名和名册上的对不上，请核对后再填；还不行请联系本单位管理员。'
const NO_NAME = '这个手机号绑定过别的账号，请填写名册上的姓名。'

const refuseName = (message: string) => refuse('bad-input', { message, fields: [{ path: 'name', message }] })

/** Null when the name is the one of the row. What is refused stays: the supervisor is told that somebody else has the number. */
async function checkName(tx: Tx, ctx: Context, row: OfficialRecord, name: string | undefined) {
  if (name === undefined) return refuseName(NO_NAME)
  if (plainName(name) === plainName(row.name)) return null
  await raiseAlerts(tx, [row.id], 'number-recycled', ctx.clock.now())
  return refuseName(WRONG_NAME)
}

/** Ties the account to whom the roster has under its number. */
export async function bindOfficial({ name }: Parsed<typeof binding>, call: Call): Promise<Result<StudyMe>> {
  const { ctx, caller } = call
  const personId = caller.personId!
  const limited = name !== undefined && (await checkLimit(ctx, 'roster-names-of-person', personId))
  if (limited) return limited
  if (await findOfficial(ctx.db, personId)) return getStudyMe({}, call)
  let earlier: string | null = null
  const done = await inTransaction(ctx.db, async (tx): Promise<Result<null>> => {
    const { binding: found, row } = await lockStanding(tx, ctx, await proofOf(tx, ctx, personId))
    if (found === 'bound') return ok(null)
    if (!row || (found !== 'may-bind' && found !== 'name-needed'))
      return refuse('wrong-state', { message: BINDING_WORDS[found] })
    const refused = found === 'name-needed' ? await checkName(tx, ctx, row, name) : null
    if (refused) return refused
    earlier = row.personId
    await takeRow(tx, ctx, row, personId)
    return ok(null)
  })
  for (const changed of [personId, earlier]) if (changed) ctx.tokens.forgetPerson(changed)
  return done.ok ? getStudyMe({}, call) : done
}
