import type { StatuteIndex } from '@/contract/content/statute-index'
import type { Context } from '@/cloud/kernel/context'
import type { Db } from '@/cloud/kernel/db'
import { readIndex } from '@/cloud/tasks/reading/read-statute'
import { lastReadings, lawInForce, startOf } from '@/domain/statutes/known/law-in-force'
import { readCitationId, standingOf, type Standing } from '@/domain/statutes/known/standing'
import { civilDayOf } from '@/domain/time/civil-time'
import { fingerprintLaws, selectAllVersions, selectConfirmations, selectHashes, type StoredVersion } from './known.repo'

/** Where the official text of a law stands that we have imported. */
export interface Imported {
  version: number
  source: string
  checkedDay: string
}

/**
 * A law as it applies today; `imported` is null while we know it from the committed index alone. One whose day lies
 * ahead has its days and names, and no articles yet.
 */
export type KnownLaw = StatuteIndex & { imported: Imported | null }

/** Whose words rest on an article: a published version of an episode or of a question. */
export interface Resting {
  kind: 'episode' | 'question'
  id: string
  version: number
}

interface Checked {
  id: string
  textHash: string
}

/** What this needs of the context; a task that is no server has no more. */
export type LawContext = Pick<Context, 'db' | 'config' | 'clock'>

/** The law as we know it on one day: the index that comes with the program, overlaid by what was imported. */
export class LawBook {
  readonly #laws: ReadonlyMap<string, KnownLaw>
  readonly #confirmed: ReadonlyMap<string, string>

  constructor(
    readonly today: string,
    laws: Iterable<KnownLaw>,
    confirmed: ReadonlyMap<string, string>,
  ) {
    this.#laws = new Map([...laws].map((law) => [law.id, law]))
    this.#confirmed = confirmed
  }

  find(lawId: string): KnownLaw | null {
    return this.#laws.get(lawId) ?? null
  }

  all(): KnownLaw[] {
    return [...this.#laws.values()]
  }

  /** The later text of an article to which an editor has found these words to fit. */
  confirmedHash(of: Resting, citationId: string): string | undefined {
    return this.#confirmed.get(confirmationKey(of, citationId))
  }

  /** How the article of a citation stands today; what was confirmed counts where `of` tells whose words they are. */
  standingOf({ id, textHash }: Checked, of?: Resting): Standing {
    const { lawId, number } = readCitationId(id)
    const checked = [textHash, of && this.confirmedHash(of, id)]
    return standingOf(this.find(lawId), number, checked, this.today)
  }

  /** The same book with these laws in place of what was known of them, opened on that day if it lies ahead. */
  with(laws: readonly KnownLaw[], day: string): LawBook {
    return new LawBook(day > this.today ? day : this.today, [...this.all(), ...laws], this.#confirmed)
  }
}

const confirmationKey = ({ kind, id, version }: Resting, citationId: string) => `${kind} ${id} ${version} ${citationId}`

async function readConfirmed({ orm }: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await selectConfirmations(orm)
  return new Map(
    rows.map(({ kind, thingId, version, citationId, hash }) => [
      confirmationKey({ kind, id: thingId, version }, citationId),
      hash,
    ]),
  )
}

const namedOf = (version: StoredVersion): Omit<KnownLaw, 'articles' | 'imported'> => ({
  id: version.lawId,
  title: version.title,
  shortTitle: version.shortTitle,
  kind: version.kind,
  issuer: version.issuer,
  amendedDay: version.amendedDay,
  effectiveDay: version.effectiveDay,
  repealedDay: version.repealedDay,
})

const knownOf = (version: StoredVersion, articles: Record<string, string>): KnownLaw => ({
  ...namedOf(version),
  articles,
  imported: { version: version.version, source: version.source, checkedDay: version.checkedDay },
})

function byLaw<T extends { lawId: string }>(rows: readonly T[]): Map<string, T[]> {
  const laws = new Map<string, T[]>()
  for (const row of rows) {
    const known = laws.get(row.lawId)
    if (known) known.push(row)
    else laws.set(row.lawId, [row])
  }
  return laws
}

const isImported = (law: StatuteIndex | StoredVersion): law is StoredVersion => 'lawId' in law

/** The wording with which a law begins, while the day of every one lies ahead. */
const firstOf = (versions: readonly StoredVersion[]): StoredVersion | undefined =>
  lastReadings(versions).sort((a, b) => startOf(a).localeCompare(startOf(b)))[0]

async function readLaws({ db, config }: LawContext, today: string): Promise<KnownLaw[]> {
  const index = new Map((await readIndex(config.contentDir)).map((law) => [law.id, law]))
  const versions = byLaw(await selectAllVersions(db.orm))
  const ids = [...new Set([...index.keys(), ...versions.keys()])]
  const inForce = ids.flatMap((id) => lawInForce(index.get(id) ?? null, versions.get(id) ?? [], today) ?? [])
  const begun = new Set(inForce.map((law) => (isImported(law) ? law.lawId : law.id)))
  const ahead = ids.filter((id) => !begun.has(id)).flatMap((id) => firstOf(versions.get(id) ?? []) ?? [])
  const hashes = byLaw(await selectHashes(db.orm, inForce.filter(isImported)))
  const known = inForce.map((law) => {
    if (!isImported(law)) return { ...law, imported: null }
    const articles = hashes.get(law.lawId)?.map(({ number, hash }): [string, string] => [number, hash]) ?? []
    return knownOf(law, Object.fromEntries(articles))
  })
  return [...known, ...ahead.map((law) => ({ ...namedOf(law), articles: {}, imported: null }))]
}

interface Kept {
  book: LawBook
  fingerprint: string
  checkedAt: number
}

/** Another process imports: this is how long we may lag behind it. */
const FRESH_MS = 20_000

interface Shelf {
  kept?: Kept
  underWay?: Promise<Kept>
}

/** By database, and within it by the folder of the index. */
const shelves = new WeakMap<Db, Map<string, Shelf>>()

function shelfOf({ db, config: { contentDir } }: LawContext): Shelf {
  const folders = shelves.get(db) ?? new Map<string, Shelf>()
  shelves.set(db, folders)
  const shelf = folders.get(contentDir) ?? {}
  folders.set(contentDir, shelf)
  return shelf
}

async function renew(ctx: LawContext, before: Kept | undefined): Promise<Kept> {
  const now = ctx.clock.now()
  const today = civilDayOf(now)
  // Taken before the laws are read: what is imported meanwhile is looked at again.
  const fingerprint = await fingerprintLaws(ctx.db.orm)
  const same = before?.fingerprint === fingerprint && before.book.today === today
  const book = same ? before.book : new LawBook(today, await readLaws(ctx, today), await readConfirmed(ctx.db))
  return { book, fingerprint, checkedAt: now.getTime() }
}

/**
 * The law as we know it now; kept in the process and read anew when something was imported or confirmed, at the latest
 * 20 seconds later, or when a day has begun.
 */
export async function readLawBook(ctx: LawContext): Promise<LawBook> {
  const shelf = shelfOf(ctx)
  const { kept } = shelf
  const now = ctx.clock.now()
  const isFresh = kept && now.getTime() - kept.checkedAt < FRESH_MS && kept.book.today === civilDayOf(now)
  if (isFresh) return kept.book
  shelf.underWay ??= renew(ctx, kept).finally(() => delete shelf.underWay)
  shelf.kept = await shelf.underWay
  return shelf.kept.book
}

/** After this process has imported or confirmed something. */
export const dropLawBook = (db: Db): void => void shelves.delete(db)
