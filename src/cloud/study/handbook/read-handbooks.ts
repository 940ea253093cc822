import { createHash } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { HandbookEntry } from '@/contract/study/handbook-body'
import type {
  EntryView,
  getHandbook as getting,
  Handbook,
  listHandbooks as listing,
} from '@/contract/study/handbook/handbooks'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readLawBook, type LawBook } from '@/cloud/statutes/known/law-book'
import { findTexts } from '@/cloud/statutes/reading/find-texts'
import { articleLabel } from '@/domain/statutes/article-label'
import { startOf } from '@/domain/statutes/known/law-in-force'
import { readCitationId } from '@/domain/statutes/known/standing'
import { entryHash } from '@/domain/study/handbook/entry-change'
import { selectPublished } from './handbooks.repo'
import { entriesOf, presentHash, standingOf } from './weigh-entries'

type Texts = (citation: string) => string | null

const hashOf = ({ title, digest, citation, source }: HandbookEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([title, digest, citation ?? null, source ?? null]))
    .digest('hex')
    .slice(0, 16)

function basisOf(book: LawBook, entry: HandbookEntry, texts: Texts): EntryView['basis'] {
  if (!entry.citation) return null
  const { lawId, number } = readCitationId(entry.citation)
  const law = book.find(lawId)
  return {
    id: entry.citation,
    lawTitle: law?.title ?? lawId,
    lawShortTitle: law?.shortTitle ?? lawId,
    label: articleLabel(number),
    number,
    effectiveDay: law ? startOf(law) : '',
    standing: standingOf(book, entry),
    text: texts(entry.citation),
  }
}

function viewEntry(book: LawBook, entry: HandbookEntry, texts: Texts): EntryView {
  const basis = basisOf(book, entry, texts)
  // What rests on an article that is no more may be wrong by now: it waits for an editor.
  const digest = basis?.standing === 'gone' ? null : entry.digest
  const hash = entryHash(hashOf(entry), presentHash(book, entry))
  return { id: entry.id, title: entry.title, digest, basis, source: entry.source ?? null, hash }
}

/** What there is to read, published ones only. */
export async function listHandbooks(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  const rows = await selectPublished(ctx.db.orm)
  const handbooks = rows.map(({ handbook: { id, category, sample }, version: { version, body } }) => {
    const { title, about } = body
    return { id, category, title, about, version, sample, entries: entriesOf(body).length }
  })
  return ok({ handbooks })
}

/** The published version, with each article as it stands today. */
export async function getHandbook({ id }: Parsed<typeof getting>, { ctx }: Call): Promise<Result<Handbook>> {
  const [found] = await selectPublished(ctx.db.orm, id)
  if (!found) return refuse('not-found')
  const { body, version } = found.version
  const book = await readLawBook(ctx)
  const citations = entriesOf(body).flatMap(({ citation }) => citation ?? [])
  const texts = await findTexts(ctx.db, book, citations)
  const chapters = body.chapters.map((chapter) => ({
    ...chapter,
    entries: chapter.entries.map((entry) => viewEntry(book, entry, texts)),
  }))
  const { category, sample } = found.handbook
  return ok({ id, category, sample, version, title: body.title, about: body.about, chapters })
}
