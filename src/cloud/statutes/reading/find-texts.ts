import type { Db } from '@/cloud/kernel/db'
import { readCitationId } from '@/domain/statutes/known/standing'
import type { LawBook } from '../known/law-book'
import { selectTexts } from './wordings.repo'

/** The official texts of these citations as they apply today, by the citation; null where none was imported. */
export async function findTexts(
  { orm }: Db,
  book: LawBook,
  citations: readonly string[],
): Promise<(citation: string) => string | null> {
  const wanted = citations.flatMap((citation) => {
    const { lawId, number } = readCitationId(citation)
    const imported = book.find(lawId)?.imported
    return imported ? [{ lawId, number, version: imported.version }] : []
  })
  const rows = await selectTexts(orm, wanted)
  const texts = new Map(rows.map(({ lawId, number, text }) => [`${lawId}:${number}`, text]))
  return (citation) => texts.get(citation) ?? null
}
