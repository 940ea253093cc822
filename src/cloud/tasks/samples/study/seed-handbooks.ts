import { isDeepStrictEqual } from 'node:util'
import type { HandbookFile } from '@/contract/study/handbook-body'
import { inTransaction, type Db, type Tx } from '@/cloud/kernel/db'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import {
  insertHandbook,
  insertVersion,
  lockHandbook,
  selectVersions,
  updateVersion,
} from '@/cloud/study/handbook/handbooks.repo'
import type { Role } from '@/domain/session/roles'

const idOf = (persona: Role) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

async function seedOne(tx: Tx, { id, category, body }: HandbookFile, now: Date): Promise<boolean> {
  const savedById = idOf('editor')
  if (await insertHandbook(tx, { id, category, version: 1, sample: true })) {
    const hands = { savedById, writerIds: [savedById], publishedById: idOf('admin'), updatedAt: now }
    await insertVersion(tx, { handbookId: id, version: 1, state: 'published', revision: 1, body, ...hands })
    return true
  }
  const handbook = await lockHandbook(tx, id)
  const [newest] = await selectVersions(tx, id, 1)
  const untouched = handbook?.sample && newest?.version === 1 && newest.revision === 1 && newest.state === 'published'
  if (!untouched || isDeepStrictEqual(newest.body, body)) return false
  await updateVersion(tx, newest, { body, updatedAt: now })
  return true
}

/**
 * The handbooks that come with the program: new ones are added, changed ones follow as long as nobody has edited them.
 * Safe at every start and in several processes at once.
 *
 * @returns how many were added or changed
 */
export async function seedHandbooks(db: Db, files: readonly HandbookFile[], now: Date): Promise<number> {
  let changed = 0
  for (const file of files) if (await inTransaction(db, (tx) => seedOne(tx, file, now))) changed++
  return changed
}
