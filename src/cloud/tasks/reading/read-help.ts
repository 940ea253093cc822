import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import { HelpFile } from '@/contract/content/places-file'

const read = new LRUCache<string, HelpFile>({ max: 10 })

/** 这事去哪办 as it comes with the program; read once a process. */
export async function readHelp(contentDir: string): Promise<HelpFile['matters']> {
  const path = join(contentDir, 'places', 'help.json')
  const known = read.get(path)
  if (known) return known.matters
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return []
  const file = v.parse(HelpFile, JSON.parse(text))
  read.set(path, file)
  return file.matters
}
