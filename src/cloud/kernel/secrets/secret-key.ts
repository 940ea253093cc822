import { hkdfSync } from 'node:crypto'

/** The server's secrets: one writes, all of them read. How one takes another's place: docs/decisions, 密钥. */
export interface SecretKey {
  writing: string
  /** Only for reading what was written with them; newest first. */
  old: readonly string[]
}

/** By secret, purpose and length. Purposes are written in the code, so there are few; deriving one takes longer than using it. */
const derived = new Map<string, Buffer>()

/** One key per purpose out of a secret, so that none of them tells about another. Nobody may write into it. */
export function keyFor(secret: string, purpose: string, bytes = 32): Buffer {
  const name = `${bytes} ${purpose} ${secret}`
  const known = derived.get(name)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret, 'xiaojiang', purpose, bytes))
  derived.set(name, key)
  return key
}

/** Names a secret without telling it: `k` and eight characters. Nobody numbers keys by hand. */
export const keyIdOf = (secret: string): string => `k${keyFor(secret, 'key-id', 6).toString('base64url')}`

export const everySecret = ({ writing, old }: SecretKey): string[] => [writing, ...old]
