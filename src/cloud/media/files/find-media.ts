import type { Tx } from '@/cloud/kernel/db'
import { addressOf } from './addresses'
import { claimFiles, type MediaFile } from './files.repo'

export interface FoundMedia {
  address: string
  bytes: number
  /** Null for a picture. */
  durationMs: number | null
}

const found = ({ name, bytes, film }: MediaFile): [string, FoundMedia] => [
  name,
  { address: addressOf(name), bytes, durationMs: film?.durationMs ?? null },
]

/** Uploaded files by name, for a version that is about to name them; those that are not kept are missing. */
export async function claimMedia(tx: Tx, names: readonly string[]): Promise<Map<string, FoundMedia>> {
  return names.length === 0 ? new Map() : new Map((await claimFiles(tx, names)).map(found))
}
