import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { hashIn, readCitationId } from '@/domain/statutes/known/standing'
import { readLawBook, type LawBook, type LawContext, type Resting } from '../known/law-book'
import { statuteConfirmations } from '../statutes.tables'

interface Cited {
  id: string
  textHash: string
}

const CANNOT_CONFIRM = '依据的法条已经废止或删去，不能确认说明仍然正确，请改写后重新发布。'
const CHANGED_AGAIN = '打开这一页以后，法条又有了新的文本。请刷新页面，对照新的原文再确认。'

/** Of an article that is part of its law. */
function presentHash(book: LawBook, citationId: string): string {
  const { lawId, number } = readCitationId(citationId)
  return hashIn(book.find(lawId)!, number)!
}

/**
 * Notes that the words of a published version were read against the articles as they stand today and are still right:
 * each changed article is from now on held against its present text, and a further change asks again. The caller
 * writes the audit log and, after the commit, calls `dropLawBook`.
 *
 * @param read the texts that whoever confirms had in front of them
 * @returns the refusal, and nothing is noted, when one of the articles is no more (that cannot be confirmed, only
 *   rewritten), or reads differently from what was read
 */
export async function confirmCitations(
  tx: Tx,
  ctx: LawContext & Pick<Context, 'clock'>,
  of: Resting,
  citations: readonly Cited[],
  read: readonly Cited[],
): Promise<ReturnType<typeof refuse> | null> {
  const book = await readLawBook(ctx)
  const standings = citations.map((citation) => ({ citation, standing: book.standingOf(citation, of) }))
  if (standings.some(({ standing }) => standing === 'gone')) return refuse('wrong-state', { message: CANNOT_CONFIRM })
  const changed = standings
    .filter(({ standing }) => standing === 'changed')
    .map(({ citation: { id } }) => ({ id, hash: presentHash(book, id) }))
  const wasRead = ({ id, hash }: (typeof changed)[number]) => read.some((one) => one.id === id && one.textHash === hash)
  if (!changed.every(wasRead)) return refuse('stale', { message: CHANGED_AGAIN })
  for (const { id, hash } of changed) {
    const row = { kind: of.kind, thingId: of.id, version: of.version, citationId: id, hash }
    const confirmedAt = ctx.clock.now()
    const { kind, thingId, version, citationId } = statuteConfirmations
    await tx
      .insert(statuteConfirmations)
      .values({ ...row, confirmedAt })
      .onConflictDoUpdate({ target: [kind, thingId, version, citationId], set: { hash, confirmedAt } })
  }
  return null
}
