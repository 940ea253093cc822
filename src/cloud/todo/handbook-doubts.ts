import { TODO_LISTED, type Todo } from '@/contract/console/console-todo'
import { countAboutEntries, listAboutEntries } from '@/cloud/feedback/about-entries'
import type { Context } from '@/cloud/kernel/context'
import { weighHandbooks } from '@/cloud/study/handbook/desk/list-console'

const GONE = '这本手册已经没有了'

type HandbookDoubt = Todo['handbooks']['shown'][number]

/** Entries of handbooks that somebody at the desk has to look at: what people wrote first, then what the law changed. */
export async function listHandbookDoubts(ctx: Context): Promise<Todo['handbooks']> {
  const handbooks = await weighHandbooks(ctx)
  const found = new Map(handbooks.map((handbook) => [handbook.id, handbook]))
  const written = (await listAboutEntries(ctx.db.orm, TODO_LISTED)).map(({ id, handbookId, entryId, sentAt }) => ({
    // Anybody may write any word into an address: one that names no handbook is not shown.
    ...{ handbookId, handbook: found.get(handbookId)?.title ?? GONE, entryId },
    entry: found.get(handbookId)?.entries.get(entryId) ?? null,
    ...{ reason: null, feedbackId: id, since: sentAt.toISOString() },
  }))
  const byLaw = handbooks.flatMap(({ id, title, entries, doubts }) =>
    doubts.map(({ entryId, reason }) => ({
      ...{ handbookId: id, handbook: title, entryId, entry: entries.get(entryId) ?? null },
      ...{ reason, feedbackId: null, since: null },
    })),
  )
  const shown: HandbookDoubt[] = [...written, ...byLaw].slice(0, TODO_LISTED)
  return { total: await countHandbookDoubts(ctx), shown }
}

/** How many there are, for the badge. */
export async function countHandbookDoubts(ctx: Context): Promise<number> {
  const byLaw = (await weighHandbooks(ctx)).reduce((sum, { doubts }) => sum + doubts.length, 0)
  return byLaw + (await countAboutEntries(ctx.db.orm))
}
