import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Beside a backup lies a folder with the uploaded films and covers. */
export const mediaBeside = (backupPath: string): string => `${backupPath}.media`

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => -1,
  )

/**
 * Copies every file that is not there yet from one folder to another; a name is the hash of the content, so what is
 * there under it with the same length is the same. Where the file system can share blocks, a copy costs no space.
 *
 * @returns how many files there are now
 */
export async function copyMedia(from: string, to: string): Promise<number> {
  const names = (await namesIn(from)).filter((name) => /^[0-9a-f]{64}\.(mp4|jpg|png|vtt)$/.test(name))
  if (names.length > 0) await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)]
    if ((await sizeOf(source)) !== (await sizeOf(target))) await copyFile(source, target, constants.COPYFILE_FICLONE)
  }
  return names.length
}
