import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import { StatuteIndex } from '@/contract/content/statute-index'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Beside the laws lies the list of repealed ones, which is no law. */
const NO_LAW = 'repealed'

const read = new LRUCache<string, StatuteIndex>({ max: 200 })

/**
 * The facts about a law, from `contentDir/statute-index/<id>.json`; null when we do not have it.
 * Read once a process: the index changes with a release only.
 *
 * @throws when the file is there and is not an index
 */
export async function readStatute(contentDir: string, lawId: string): Promise<StatuteIndex | null> {
  if (!ID.test(lawId) || lawId === NO_LAW) return null
  const path = join(contentDir, 'statute-index', `${lawId}.json`)
  const known = read.get(path)
  if (known) return known
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const law = v.parse(StatuteIndex, JSON.parse(text))
  read.set(path, law)
  return law
}

/** Every law of the committed index, repealed ones included; each file is read once a process. */
export async function readIndex(contentDir: string): Promise<StatuteIndex[]> {
  const files = await readdir(join(contentDir, 'statute-index'))
  const ids = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
  return (await Promise.all(ids.map((id) => readStatute(contentDir, id)))).filter((law) => law !== null)
}
