import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageTrouble, type FolderStore, type ReadPart } from './media-store'

/** Left on the disk for the database: a full one stops everything. */
const RESERVE_BYTES = 512 * 1024 * 1024
const HASH_STEP_BYTES = 1024 * 1024
const PART = '.part'

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''

/** A full disk is no fault of the program; everything else is. */
async function onDisk<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error)) ? new StorageTrouble('full', error) : error
  }
}

async function openForWriting(path: string) {
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return open(path, 'w+', 0o640)
  }
}

const sizeOfFile = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return 0
      throw error
    },
  )

const readerOf =
  (path: string): ReadPart =>
  async (start, length) => {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  }

/** Writes all of it before the name appears, so that nobody ever reads half a file. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const half = `${path}.${process.pid}.new`
  try {
    const file = await open(half, 'w', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

/** Films, covers and captions below `folder`: `files/` holds those in use, `uploads/` those on their way in. */
export function openFolderStore(folder: string): FolderStore {
  const root = join(folder, 'files')
  const uploads = join(folder, 'uploads')
  const fileAt = (name: string) => join(root, name)
  const partAt = (upload: string) => join(uploads, upload + PART)
  const ready = (at: string) => mkdir(at, { recursive: true })
  return {
    kind: 'folder',
    root,
    origins: [],
    put: (name, bytes) => onDisk(async () => (await ready(root), writeWhole(fileAt(name), bytes))),
    has: async (name) => (await sizeOfFile(fileAt(name))) > 0,
    remove: (name) => rm(fileAt(name), { force: true }),
    async room() {
      await ready(folder)
      const { bavail, bsize } = await statfs(folder)
      return Math.max(0, bavail * bsize - RESERVE_BYTES)
    },
    write: (upload, offset, bytes) =>
      onDisk(async () => {
        await ready(uploads)
        const file = await openForWriting(partAt(upload))
        try {
          await file.write(bytes, 0, bytes.length, offset)
          await file.datasync()
        } finally {
          await file.close()
        }
      }),
    sizeOf: (upload) => sizeOfFile(partAt(upload)),
    readUpload: (upload) => readerOf(partAt(upload)),
    async hashOf(upload) {
      const hash = createHash('sha256')
      for await (const part of createReadStream(partAt(upload), { highWaterMark: HASH_STEP_BYTES }))
        hash.update(part as Buffer)
      return hash.digest('hex')
    },
    async adopt(upload, name) {
      await ready(root)
      await rename(partAt(upload), fileAt(name))
    },
    forget: (upload) => rm(partAt(upload), { force: true }),
    async uploads() {
      await ready(uploads)
      const names = await readdir(uploads)
      return names.filter((name) => name.endsWith(PART)).map((name) => name.slice(0, -PART.length))
    },
  }
}
