import { isRepealed } from '@/domain/statutes/known/law-in-force'
import { readLawBook, type KnownLaw, type LawContext } from './known/law-book'

/** Every law that applies today. */
export async function listLaws(ctx: LawContext): Promise<KnownLaw[]> {
  const book = await readLawBook(ctx)
  return book.all().filter((law) => !isRepealed(law, book.today))
}
