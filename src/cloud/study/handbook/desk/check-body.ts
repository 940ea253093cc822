import type { HandbookBody, HandbookEntry } from '@/contract/study/handbook-body'
import { citationName, type Fault } from '@/cloud/statutes/check-citations'
import type { LawBook } from '@/cloud/statutes/known/law-book'
import { hashIn, readCitationId } from '@/domain/statutes/known/standing'
import { doubtsOf, entriesOf, presentHash } from '../weigh-entries'

function faultOf(book: LawBook, { citation, source }: HandbookEntry): string | null {
  if (!citation) return source ? null : '请写明依据：选一条法条，或写党内法规的名称。'
  const { lawId, number } = readCitationId(citation)
  const law = book.find(lawId)
  if (!law) return `法条库里没有这部法律：${lawId}。`
  return hashIn(law, number) === undefined ? `法条库里没有${citationName(number, law.shortTitle)}，请核对条号。` : null
}

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) < at)

/** What keeps a draft from being saved: an entry without a basis, an article that is in no law, an id used twice. */
export function findFaults(book: LawBook, body: HandbookBody): Fault[] {
  const wrong = body.chapters.flatMap(({ entries }, chapter) =>
    entries.flatMap((entry, at) => {
      const message = faultOf(book, entry)
      return message ? [{ path: `body.chapters.${chapter}.entries.${at}.citation`, message }] : []
    }),
  )
  const twice = repeated(entriesOf(body).map(({ id }) => id)) ?? repeated(body.chapters.map(({ id }) => id))
  return twice ? [...wrong, { path: 'body.chapters', message: `代号 ${twice} 用了两次，请改一个。` }] : wrong
}

/** What keeps a version from being published, beyond that: articles that changed after our words were written. */
export const findObstacles = (book: LawBook, body: HandbookBody): Fault[] => [
  ...findFaults(book, body),
  ...doubtsOf(book, body).map(({ entryId, reason }) => ({ path: entryId, message: reason })),
]

/** An entry rests on its article as it stands now when it is new, reworded, or comes with the present hash; else as before. */
function stamp(book: LawBook, before: Map<string, HandbookEntry>, entry: HandbookEntry): HandbookEntry {
  const { textHash: sent, ...rest } = entry
  if (!entry.citation) return rest
  const old = before.get(entry.id)
  const present = presentHash(book, entry) ?? sent
  const untouched = old?.digest === entry.digest && old.citation === entry.citation && sent !== present
  const textHash = untouched ? old.textHash : present
  return { ...rest, ...(textHash && { textHash }) }
}

export function stampBody(book: LawBook, before: HandbookBody | null, body: HandbookBody): HandbookBody {
  const known = new Map((before ? entriesOf(before) : []).map((entry) => [entry.id, entry]))
  const chapters = body.chapters.map((chapter) => ({
    ...chapter,
    entries: chapter.entries.map((entry) => stamp(book, known, entry)),
  }))
  return { ...body, chapters }
}
