import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system user Postgres runs as. */
export interface Identity {
  uid: number
  gid: number
}

/** `nobody`: 65534 on Linux, -2 on macOS. */
const NOBODY: Identity =
  process.platform === 'darwin' ? { uid: 4294967294, gid: 4294967294 } : { uid: 65534, gid: 65534 }

export const weAreRoot = (): boolean => process.getuid?.() === 0

/**
 * Postgres refuses to run as root. Then it runs as the owner of the first of these paths that is not root's,
 * so that `sudo npm start` over an ordinary user's data keeps working; else as nobody. Null: as we are.
 */
export function chooseIdentity(paths: readonly string[]): Identity | null {
  if (!weAreRoot()) return null
  for (const path of paths.filter((each) => existsSync(each))) {
    const { uid, gid } = statSync(path)
    if (uid !== 0) return { uid, gid }
  }
  return NOBODY
}

function permits(path: string, { uid, gid }: Identity, bits: number): boolean {
  const stat = statSync(path)
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0
  return ((stat.mode >> shift) & bits) === bits
}

const READ_AND_ENTER = 5
const ENTER = 1

/** Whether that user can enter `folder`, its ancestors included, and read what it lists; null is ourselves. */
export function canReach(folder: string, identity: Identity | null): boolean {
  if (!identity) return true
  if (!permits(folder, identity, READ_AND_ENTER)) return false
  for (let path = dirname(folder); ; path = dirname(path)) {
    if (!permits(path, identity, ENTER)) return false
    if (path === dirname(path)) return true
  }
}
