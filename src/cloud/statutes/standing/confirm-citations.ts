import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { hashIn, readCitationId } from '@/domain/statutes/known/standing'
import { readLawBook, type LawContext, type Resting } from '../known/law-book'
import { statuteConfirmations } from '../statutes.tables'

interface Cited {
  id: string
  textHash: string
}

/**
 * Notes that the words of a published version were read against the articles as they stand today and are still right:
 * each changed article is from now on held against its present text, and a further change asks again. The caller
 * writes the audit log and, after the commit, calls `dropLawBook`.
 *
 * @returns false, and notes nothing, when one of the articles is no more: that cannot be confirmed, only rewritten
 */
export async function confirmCitations(
  tx: Tx,
  ctx: LawContext & Pick<Context, 'clock'>,
  of: Resting,
  citations: readonly Cited[],
): Promise<boolean> {
  const book = await readLawBook(ctx)
  const standings = citations.map((citation) => ({ citation, standing: book.standingOf(citation, of) }))
  if (standings.some(({ standing }) => standing === 'gone')) return false
  for (const { citation } of standings.filter(({ standing }) => standing === 'changed')) {
    const { lawId, number } = readCitationId(citation.id)
    const hash = hashIn(book.find(lawId)!, number)!
    const row = { kind: of.kind, thingId: of.id, version: of.version, citationId: citation.id, hash }
    const confirmedAt = ctx.clock.now()
    const { kind, thingId, version, citationId } = statuteConfirmations
    await tx
      .insert(statuteConfirmations)
      .values({ ...row, confirmedAt })
      .onConflictDoUpdate({ target: [kind, thingId, version, citationId], set: { hash, confirmedAt } })
  }
  return true
}

export const CANNOT_CONFIRM = '依据的法条已经废止或删去，不能确认说明仍然正确，请改写后重新发布。'
