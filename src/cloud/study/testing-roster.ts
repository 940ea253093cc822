import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { personWith } from '@/cloud/session/testing-people'
import { phoneOfRow } from './roster/officials/save-official'
import type { Category } from '@/domain/study/categories'
import { officials, unitSupervisors, units } from './tables/roster.tables'

let places = 0

/** Takes the invented roster away, for a test that plants its own. */
export async function emptyRoster({ db }: Context): Promise<void> {
  for (const table of ['units', 'officials', 'official_steps', 'roster_alerts', 'unit_supervisors'])
    await db.pool.query(`delete from ${table}`)
}

/** A unit, at the top unless told otherwise. */
export async function plantUnit({ db }: Context, unit: { parentId?: string; name?: string } = {}): Promise<string> {
  const id = randomUUID()
  const place = ++places
  const { parentId = null, name = `示例·单位${place}` } = unit
  await db.orm.insert(units).values({ id, parentId, name, place, revision: 1 })
  return id
}

interface Planted {
  unitId: string
  category?: Category
  name?: string
  joinedDay?: string
}

/** Somebody on the roster who has bound an account and is logged in. */
export async function plantOfficial(ctx: Context, planted: Planted) {
  const { personId, token } = await personWith(ctx, 'official')
  const officialId = await plantUnbound(ctx, { ...planted, personId })
  return { officialId, personId, token }
}

/** Somebody on the roster; without an account unless one is given. */
export async function plantUnbound(ctx: Context, planted: Planted & { personId?: string }): Promise<string> {
  const id = randomUUID()
  const { unitId, category = 'enforcement-officer', joinedDay = '2026-01-01', personId = null } = planted
  const name = planted.name ?? `示例·干部${++places}`
  const boundAt = personId ? ctx.clock.now() : null
  await ctx.db.orm.insert(officials).values({
    id,
    unitId,
    name,
    post: '示例职务',
    category,
    place: ++places,
    personId,
    boundAt,
    joinedDay,
    revision: 1,
  })
  return id
}

/** Somebody on the roster with a number, whom no account has bound. */
export async function plantNumbered(ctx: Context, planted: Planted & { phone: string }): Promise<string> {
  const id = await plantUnbound(ctx, planted)
  const row = phoneOfRow(ctx, planted.phone)
  await ctx.db.orm.update(officials).set(row).where(eq(officials.id, id))
  return id
}

/** Somebody who looks after a unit and what is below it. */
export async function plantSupervisor(ctx: Context, unitId: string) {
  const { personId, token } = await personWith(ctx, 'supervisor')
  await ctx.db.orm.insert(unitSupervisors).values({ unitId, personId, since: ctx.clock.now() })
  return { personId, token }
}

/** A bureau with a unit below it, and another bureau. */
export async function plantBureaus(ctx: Context): Promise<{ top: string; sub: string; other: string }> {
  const top = await plantUnit(ctx, { name: '示例·甲局' })
  const sub = await plantUnit(ctx, { parentId: top, name: '示例·支队' })
  return { top, sub, other: await plantUnit(ctx, { name: '示例·乙局' }) }
}
