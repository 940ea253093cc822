import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import type { Guardian } from '@/contract/session'
import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { maskPhone } from '@/domain/session/phone'
import { encryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashCode, hashPhone } from '../outside/hashes'
import { guardians } from '../session.tables'
import { tryCode } from './codes.repo'

/** Null when the guardian has proven their number; of a refusal `fields` says that it is about the guardian. */
export async function checkGuardian(tx: Tx, secretKey: SecretKey, { phone, code }: Guardian, now: Date) {
  const phoneHash = hashPhone(secretKey, phone)
  const tried = await tryCode(tx, phoneHash, hashCode(secretKey, phoneHash, code), now)
  if (tried === 'fits') return null
  const message = tried === 'code-wrong' ? '监护人的验证码不对，请核对。' : '监护人的验证码已失效，请重新获取。'
  return refuse(tried, { message, fields: [{ path: 'guardian.code', message }] })
}

/** A child and a guardian with one number are one account: the guardian's, and no consent of somebody else. */
export const refuseSamePhone = () => {
  const message = '监护人的手机号和孩子的相同。请填监护人自己的号码，或由监护人登录后一起看。'
  return refuse('bad-input', { message, fields: [{ path: 'guardian.phone', message }] })
}

/** Keeps who agreed for this person, and when. */
export async function recordGuardian(
  tx: Tx,
  secretKey: SecretKey,
  personId: string,
  { phone }: Guardian,
  consentedAt: Date,
): Promise<void> {
  const set = { phoneMasked: maskPhone(phone), encrypted: encryptPhone(secretKey, phone), consentedAt }
  await tx
    .insert(guardians)
    .values({ personId, ...set })
    .onConflictDoUpdate({ target: guardians.personId, set })
}
