import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import { RepealedLaws } from '@/contract/content/statute-index'

const read = new LRUCache<string, RepealedLaws['laws']>({ max: 10 })

/** Laws that nothing we publish may rest on any more; read once a process. */
export async function readRepealed(contentDir: string): Promise<RepealedLaws['laws']> {
  const path = join(contentDir, 'statute-index', 'repealed.json')
  const known = read.get(path)
  if (known) return known
  const { laws } = v.parse(RepealedLaws, JSON.parse(await readFile(path, 'utf8')))
  read.set(path, laws)
  return laws
}
