import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { sameText } from '@/cloud/kernel/secrets/keyed-hash'
import { acceptedCodes, codeDigits, codeWindow } from '@/domain/study/sessions/session-code'
import type { Session } from './sessions.repo'

/** All that codes are made with. */
interface Keyed {
  config: Pick<Context['config'], 'secretKey'>
}

type Of = Pick<Session, 'id' | 'secretEncrypted'>

/** What a session's codes are made with; encrypted, and on no screen. */
export const newSecret = ({ config }: Keyed): string =>
  encryptText(config.secretKey, randomBytes(32).toString('base64url'))

function macOf({ config }: Keyed, { id, secretEncrypted }: Of): (window: number) => Buffer {
  const secret = decryptText(config.secretKey, secretEncrypted)
  return (window) => createHmac('sha256', secret).update(`${id} ${window}`).digest()
}

/** The six digits on the screen now. */
export const presentCode = (ctx: Keyed, session: Of, now: Date): string =>
  codeDigits(macOf(ctx, session)(codeWindow(now.getTime())))

/** Whether these digits stand on the screen, or stood there half a minute ago. */
export const isCode = (ctx: Keyed, session: Of, code: string, now: Date): boolean =>
  acceptedCodes(now.getTime(), macOf(ctx, session)).some((accepted) => sameText(accepted, code))
