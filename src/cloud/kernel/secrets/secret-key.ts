import { hkdfSync } from 'node:crypto'

/** The server's secrets: one writes, all of them read. How one takes another's place: docs/decisions, 密钥. */
export interface SecretKey {
  writing: string
  /** Only for reading what was written with them; newest first. */
  old: readonly string[]
}

/** One key per purpose out of a secret, so that none of them tells about another. */
export const keyFor = (secret: string, purpose: string, bytes = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'xiaojiang', purpose, bytes))

/** Names a secret without telling it: `k` and eight characters. Nobody numbers keys by hand. */
export const keyIdOf = (secret: string): string => `k${keyFor(secret, 'key-id', 6).toString('base64url')}`

export const everySecret = ({ writing, old }: SecretKey): string[] => [writing, ...old]
