import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { compareArticles, nothingChanged, type ArticleChanges } from '@/domain/statutes/known/compare-articles'
import { lawInForce, startOf, type LawDays } from '@/domain/statutes/known/law-in-force'
import { civilDayOf } from '@/domain/time/civil-time'
import type { StatuteIndex } from '@/contract/content/statute-index'
import type { LawContext } from '../known/law-book'
import { hashesOf, type LawText } from './files/law-text'
import { insertLaw, lockLaw, noteChecked, selectVersionsOf, type HashedVersion } from './statutes.repo'

/** What an import makes of one law. */
export interface Stored {
  /** `same`: this very wording is there already; `new`: the first text of this law; `other`: another wording of it. */
  state: 'same' | 'new' | 'other'
  /** Against the wording before it, be it imported or in the index. */
  changes: ArticleChanges
}

const daysOf = ({ amendedDay, effectiveDay, repealedDay }: LawDays) => [amendedDay, effectiveDay, repealedDay].join(' ')

const isSame = (law: LawText) => (version: HashedVersion) =>
  daysOf(version) === daysOf(law) &&
  version.title === law.title &&
  nothingChanged(compareArticles(version.articles, hashesOf(law)))

interface Judged extends Stored {
  versions: HashedVersion[]
  same: HashedVersion | undefined
}

async function judge(tx: Tx, law: LawText, index: StatuteIndex | null): Promise<Judged> {
  const versions = await selectVersionsOf(tx, law.lawId)
  const before = lawInForce(index, versions, startOf(law))
  const changes = compareArticles(before?.articles ?? {}, hashesOf(law))
  // What was read last of this amendment; an earlier reading is history even if it was the right one.
  const last = versions.findLast(({ amendedDay }) => amendedDay === law.amendedDay)
  const same = last && isSame(law)(last) ? last : undefined
  const other = versions.length > 0 ? 'other' : 'new'
  return { state: same ? 'same' : other, changes, versions, same }
}

/**
 * Compares a law with what is stored and, when `apply` says so, stores it as a further version, in one transaction: a
 * process that is killed in the middle leaves what was there.
 *
 * @param index the law as the committed index has it, null when it is not there
 */
export async function storeLaw(
  ctx: LawContext,
  law: LawText,
  index: StatuteIndex | null,
  apply: boolean,
): Promise<Stored> {
  return inTransaction(ctx.db, async (tx) => {
    if (apply) await lockLaw(tx, law.lawId)
    const { versions, state, changes, same } = await judge(tx, law, index)
    if (!apply) return { state, changes }
    const importedAt = ctx.clock.now()
    const checkedDay = civilDayOf(importedAt)
    if (same) await noteChecked(tx, same, checkedDay)
    else await insertLaw(tx, law, { version: (versions.at(-1)?.version ?? 0) + 1, checkedDay, importedAt })
    return { state, changes }
  })
}
