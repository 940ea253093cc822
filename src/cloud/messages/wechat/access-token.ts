import * as v from 'valibot'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { askWechat } from './ask-wechat'
import { findToken, lockTokens, saveToken, type TokenRow } from './tokens.repo'

/** A token is used no longer than until shortly before its end: a call takes a moment. */
const MARGIN_MS = 120_000

const Fresh = v.object({ access_token: v.pipe(v.string(), v.minLength(1)), expires_in: v.number() })

/** What is kept, while it lasts and is not the one that WeChat has just refused. */
function usable({ clock, config }: Context, row: TokenRow | null, refused: string | null): string | null {
  if (!row || row.expiresAt.getTime() - MARGIN_MS <= clock.now().getTime()) return null
  try {
    const token = decryptText(config.secretKey, row.sealed)
    return token === refused ? null : token
  } catch {
    return null
  }
}

/**
 * The token with which our server speaks to WeChat, shared by all processes through the database. One of them asks for
 * the next; the others wait for it and then find it.
 *
 * @param refused the token that WeChat did not take (40001, 42001): another one is asked for, by force
 * @returns null when WeChat gives none now
 */
export async function accessToken(ctx: Context, refused: string | null = null): Promise<string | null> {
  const { appId, secret, api } = ctx.config.wechat
  if (!appId || !secret) return null
  const kept = usable(ctx, await findToken(ctx.db.orm, appId), refused)
  if (kept) return kept
  return inTransaction(ctx.db, async (tx) => {
    await lockTokens(tx)
    const meanwhile = usable(ctx, await findToken(tx, appId), refused)
    if (meanwhile) return meanwhile
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: refused !== null }
    const answer = await askWechat(`${api}/cgi-bin/stable_token`, body)
    const fresh = v.safeParse(Fresh, answer)
    if (!fresh.success) {
      ctx.log.error('wechat-token-refused', { errcode: answer?.errcode ?? null })
      return null
    }
    const { access_token: token, expires_in: seconds } = fresh.output
    const expiresAt = new Date(ctx.clock.now().getTime() + seconds * 1000)
    await saveToken(tx, { appId, sealed: encryptText(ctx.config.secretKey, token), expiresAt })
    return token
  })
}
