import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatuteIndex } from '@/contract/content/statute-index'
import { readStatute } from '@/cloud/tasks/read-statute'

/** Every law of the index that is in force; each file is read once a process. */
export async function listLaws(contentDir: string): Promise<StatuteIndex[]> {
  const files = await readdir(join(contentDir, 'statute-index'))
  const ids = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
  const laws = await Promise.all(ids.map((id) => readStatute(contentDir, id)))
  return laws.filter((law) => law !== null).filter(({ repealedDay }) => repealedDay === null)
}
