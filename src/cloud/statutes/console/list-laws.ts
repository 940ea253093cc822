import type { Result } from '@/contract/client'
import type { LawDoubt, LawRow, listLaws as contract } from '@/contract/console/law/console-laws'
import type { Output } from '@/contract/endpoint'
import { ok, type Call } from '@/cloud/kernel/route'
import { readCitationId } from '@/domain/statutes/known/standing'
import { lastReadings, startOf } from '@/domain/statutes/known/law-in-force'
import { selectAllVersions, type StoredVersion } from '../known/known.repo'
import { readLawBook, type KnownLaw, type LawBook } from '../known/law-book'
import { listResting, type RestingThing } from '../standing/list-resting'
import { weighCitations } from '../standing/weigh-citations'

/** What of ours that residents see rests on each law. */
function countResting(things: readonly RestingThing[], kind: RestingThing['kind']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { citations } of things.filter((thing) => thing.live && thing.kind === kind)) {
    const laws = new Set(citations.map(({ id }) => readCitationId(id).lawId))
    for (const law of laws) counts.set(law, (counts.get(law) ?? 0) + 1)
  }
  return counts
}

/** Rows of laws, each with how many of ours rest on it. */
export function lawRows(book: LawBook, versions: readonly StoredVersion[], things: readonly RestingThing[]) {
  const [questions, episodes] = [countResting(things, 'question'), countResting(things, 'episode')]
  return ({ articles, imported, ...law }: KnownLaw): LawRow => {
    const own = versions.filter(({ lawId }) => lawId === law.id)
    return {
      ...law,
      source: imported?.source ?? null,
      checkedDay: imported?.checkedDay ?? null,
      articles: Object.keys(articles).length,
      versions: own.length,
      ahead: lastReadings(own).filter((version) => startOf(version) > book.today).length,
      questions: questions.get(law.id) ?? 0,
      episodes: episodes.get(law.id) ?? 0,
    }
  }
}

const doubtOf =
  (book: LawBook) =>
  (thing: RestingThing): LawDoubt => {
    const { kind, id, title, live } = thing
    const { reason } = weighCitations(book, thing.citations, thing)
    return { kind, id, title, live, reason: reason || '法条原文与核对时相同' }
  }

/** Every law we know, those that most of ours rest on first; and what waits for an editor, what was taken off first. */
export async function listLaws(_: object, { ctx }: Call): Promise<Result<Output<typeof contract>>> {
  const [book, versions, things] = [
    await readLawBook(ctx),
    await selectAllVersions(ctx.db.orm),
    await listResting(ctx.db),
  ]
  const used = ({ questions, episodes }: LawRow) => questions + episodes
  const laws = book.all().map(lawRows(book, versions, things))
  const doubts = things.filter(({ doubt }) => doubt === 'law').map(doubtOf(book))
  return ok({
    laws: laws.sort((a, b) => used(b) - used(a) || b.articles - a.articles),
    doubts: doubts.sort((a, b) => Number(a.live) - Number(b.live)),
  })
}
