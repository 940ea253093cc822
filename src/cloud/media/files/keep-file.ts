import { createHash } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { upsertFile } from './files.repo'

/** Keeps a small file under the hash of its content; the name it has from now on. */
export async function keepFile(
  { media, clock }: Context,
  tx: Tx,
  bytes: Buffer,
  ending: 'jpg' | 'png' | 'vtt',
): Promise<string> {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${ending}`
  await upsertFile(tx, { name, bytes: bytes.length, storedAt: clock.now() })
  await media.put(name, bytes)
  return name
}
