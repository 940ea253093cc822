import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { LawyersFile } from '@/contract/content/lawyers-file'
import type { Config } from '@/cloud/kernel/config'

/** The district's invented firms and lawyers; none where its folder has no such file. */
export async function readLawyers({ contentDir, district }: Config): Promise<LawyersFile['firms']> {
  const path = join(contentDir, 'districts', district, 'lawyers.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? [] : v.parse(LawyersFile, JSON.parse(text)).firms
}
