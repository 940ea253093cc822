import { TokenCache } from './auth'
import type { Caller } from './caller'
import type { Clock } from './clock'
import type { Config } from './config'
import type { Db } from './db'
import { AnswerCache } from './http/answer-cache'
import type { Log } from './log'
import type { MediaStore } from './storage/media-store'
import { openMediaStore } from './storage/open-store'

export type { Caller }

/** What every use case may reach; nothing else is global. */
export interface Context {
  db: Db
  clock: Clock
  config: Config
  log: Log
  /** `ctx.cache.drop('/api/episodes')` after a change that shows in cached answers. */
  cache: AnswerCache
  /** `ctx.tokens.forget(hash)` after revoking. */
  tokens: TokenCache
  /** Uploaded films, covers and captions. */
  media: MediaStore
}

export const createContext = (parts: Pick<Context, 'db' | 'clock' | 'config' | 'log'>): Context => ({
  ...parts,
  cache: new AnswerCache(),
  tokens: new TokenCache(),
  media: openMediaStore(parts.config, parts.clock),
})

/** Looks a token's hash up and slides its expiry; null when unknown, expired or revoked. The session feature's. */
export type ResolveToken = (ctx: Context, tokenHash: string) => Promise<Caller | null>
