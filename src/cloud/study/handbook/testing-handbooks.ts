import type { HandbookBody, HandbookEntry } from '@/contract/study/handbook-body'
import type { Context } from '@/cloud/kernel/context'
import { seedHandbooks } from '@/cloud/tasks/samples/study/seed-handbooks'

/** Rests on an article of the index that comes with the program. */
export const testEntry = (changes: Partial<HandbookEntry> = {}): HandbookEntry => ({
  id: 'neighbours',
  title: '示例：用水排水',
  digest: '示例：尽量不给邻居添麻烦。',
  citation: 'civil-code:296',
  textHash: '9eea3f50095da3d6',
  ...changes,
})

export const partyEntry: HandbookEntry = {
  id: 'party',
  title: '示例：党内法规',
  digest: '示例：只列名称。',
  source: '《示例条例》',
}

export const testHandbook = (entries: HandbookEntry[] = [testEntry(), partyEntry]): HandbookBody => ({
  title: '示例手册',
  about: '示例：用来试的手册。',
  chapters: [{ id: 'first', title: '示例章', entries }],
})

/** A published handbook that is there whatever the content folder holds. */
export async function plantHandbook(ctx: Context, id: string, body = testHandbook()): Promise<void> {
  await seedHandbooks(ctx.db, [{ id, category: 'enforcement-officer', body }], ctx.clock.now())
  ctx.cache.drop('/api/handbooks')
}
