import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { HandbookFile } from '@/contract/study/handbook-body'

/**
 * The handbooks in `contentDir/study/handbooks`; none where the folder is missing.
 *
 * @throws when a file is there and does not match its contract
 */
export async function readHandbooks(contentDir: string): Promise<HandbookFile[]> {
  const folder = join(contentDir, 'study', 'handbooks')
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const read = async (file: string) => v.parse(HandbookFile, JSON.parse(await readFile(join(folder, file), 'utf8')))
  return Promise.all(
    files
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map(read),
  )
}
