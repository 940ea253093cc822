import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { LETTERS } from '@/domain/practice/letters'
import { afterMatch, eloOfRating, nobodyRight, UNKNOWN_ABILITY } from '@/domain/practice/figures/statistics'
import {
  doubtNobodyRight,
  readUpTo,
  saveUpTo,
  selectAbilities,
  selectFirstAnswers,
  selectSums,
  upsertAbilities,
  upsertSums,
  type Ability,
  type FirstAnswer,
} from './add-up.repo'
import type { Sums } from './sums.repo'
import { addToWeeks } from './weeks.repo'

export const ADD_UP_EVERY_MS = 60_000

/** Longer than any statement may take: what was received before this has been committed. */
const SETTLED_MS = 30_000
const AT_ONCE = 5000
/** Any number, the same in every process of ours. */
const LOCK = 7_164_219

const keyOf = ({ questionId, version }: { questionId: string; version: number }) => `${version} ${questionId}`

const emptySums = ({ questionId, version, difficulty }: FirstAnswer): Sums => ({
  questionId,
  version,
  answers: 0,
  rights: 0,
  chosen: LETTERS.map(() => 0),
  rating: eloOfRating(difficulty),
  sumAbility: 0,
  sumAbilitySquared: 0,
  sumAbilityRight: 0,
})

function addTo(sums: Sums, { chosen, right }: FirstAnswer, person: Ability): void {
  const x = person.rating
  const after = afterMatch(person, sums, right)
  sums.answers += 1
  sums.rights += right ? 1 : 0
  sums.chosen = sums.chosen.map((times, n) => times + (chosen.includes(LETTERS[n]!) ? 1 : 0))
  sums.sumAbility += x
  sums.sumAbilitySquared += x * x
  sums.sumAbilityRight += right ? x : 0
  sums.rating = after.question
  person.rating = after.person
  person.answers += 1
}

async function addBatch(tx: Tx, answers: readonly FirstAnswer[]): Promise<void> {
  const owners = [...new Set(answers.map(({ ownerId }) => ownerId))]
  const people = new Map((await selectAbilities(tx, owners)).map((row) => [row.ownerId, row]))
  const ids = [...new Set(answers.map(({ questionId }) => questionId))]
  const sums = new Map((await selectSums(tx, ids)).map((row) => [keyOf(row), row]))
  const known = new Set([...sums.values()].filter(nobodyRight).map(keyOf))
  const touched = new Set<Sums>()
  for (const answer of answers) {
    const { ownerId } = answer
    const person = people.get(ownerId) ?? { ownerId, rating: UNKNOWN_ABILITY, answers: 0 }
    const question = sums.get(keyOf(answer)) ?? emptySums(answer)
    people.set(ownerId, person)
    sums.set(keyOf(answer), question)
    addTo(question, answer, person)
    touched.add(question)
  }
  await upsertAbilities(tx, [...people.values()])
  await upsertSums(tx, [...touched])
  await addToWeeks(tx, answers)
  await doubtNobodyRight(
    tx,
    [...touched].filter((row) => nobodyRight(row) && !known.has(keyOf(row))),
  )
}

/** One batch in one process at a time; how many answers it added. */
const addSome = ({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`)
    if (!rows[0]!.mine) return 0
    const until = new Date(clock.now().getTime() - SETTLED_MS)
    const answers = await selectFirstAnswers(tx, await readUpTo(tx), until, AT_ONCE)
    const last = answers.at(-1)
    if (!last) return 0
    await addBatch(tx, answers)
    await saveUpTo(tx, last.receivedAt, answers.length)
    return answers.length
  })

/**
 * Adds first answers to shares, discrimination and Elo as they come in; nothing is counted anew, no answer twice. Only
 * the new ones are read, by an index.
 *
 * @returns how many were added
 */
export async function addUpAnswers(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  let total = 0
  for (;;) {
    const added = await addSome(ctx)
    total += added
    if (added < AT_ONCE) return total
  }
}
