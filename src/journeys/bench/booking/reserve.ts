import { randomUUID } from 'node:crypto'
import { takeSlot } from '@/cloud/booking/taking/claim/take-slot.repo'
import type { Db } from '@/cloud/kernel/db'
import { median, percent, type Figure } from '../figures'

const CONNECTIONS = 32
const EACH = 2000
const ROUNDS = 5
const KEPT_SHARE = 0.5
/** Far behind the horizon, so that nothing is there yet; two cells each. */
const FIRST_CELL = 3_000_000

/** So many of something a second, by as many at once as there are connections. */
async function rateOf(one: () => Promise<void>): Promise<number> {
  let left = EACH
  const began = performance.now()
  const worker = async () => {
    while (left-- > 0) await one()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return EACH / ((performance.now() - began) / 1000)
}

/** The statement that reserves a slot against the least that could be done: one row of two ids and a number. */
export async function measureStatement(db: Db, lawyerIds: readonly string[]): Promise<Figure> {
  await db.pool.query(
    'create table bare_rows (lawyer_id uuid, cell int, booking_id uuid, primary key (lawyer_id, cell))',
  )
  let n = 0
  const next = () => ({
    lawyerId: lawyerIds[n % lawyerIds.length]!,
    cell: FIRST_CELL + 2 * Math.floor(n++ / lawyerIds.length),
  })
  const reserve = async () => {
    const { lawyerId, cell } = next()
    const wanted = { id: randomUUID(), ownerId: randomUUID(), villageCode: '500105001001', cell, seconds: 300 }
    const who = { lawyerId, firmId: lawyerId, minutes: 30, bufferMinutes: 0, modes: ['phone' as const] }
    const { outcome } = await takeSlot(db.orm, wanted, [who])
    if (outcome !== 'held') throw new Error(`A free slot was ${outcome}.`)
  }
  const insert = async () => {
    const { lawyerId, cell } = next()
    const text = 'insert into bare_rows (lawyer_id, cell, booking_id) values ($1, $2, $3)'
    await db.pool.query({ name: 'bare-row', text, values: [lawyerId, cell, randomUUID()] })
  }
  await rateOf(reserve)
  await rateOf(insert)
  const rounds: { ours: number; bare: number }[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await rateOf(reserve), bare: await rateOf(insert) })
  const share = median(rounds.map(({ ours, bare }) => ours / bare))
  const per = (of: (round: { ours: number; bare: number }) => number) => Math.round(median(rounds.map(of)))
  return {
    name: `A slot reserved by its one statement (five rows), of a bare insert of one row, both by ${CONNECTIONS} at once through pg`,
    value: `${percent(share)} (${per((r) => r.ours)} of ${per((r) => r.bare)} per second)`,
    promise: `≥ ${percent(KEPT_SHARE)}`,
    kept: share >= KEPT_SHARE,
  }
}
