import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { logInByPhone as contract, Session } from '@/contract/session'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { bindAtLogIn } from '@/cloud/study/roster/binding/take-row'
import { maskPhone, nameFromPhone } from '@/domain/session/phone'
import { phoneOwner } from '@/domain/session/phone-owner'
import { checkLimit } from '../outside/limits'
import { encryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashCode, hashPhone, oldPhoneHashes } from '../outside/hashes'
import { insertPerson, setPhoneMasked } from '../people/people.repo'
import { everyIdOfNumber } from '../people/person-behind'
import { adoptPhone, claimPhone, confirmPhone, lockPhone } from '../people/phones.repo'
import { isDeviceOf } from '../session.repo'
import { tryCode, unuseCode } from './codes.repo'
import { mergeNumber } from '../merges'
import { enterAs } from './enter-as'
import { checkGuardian, recordGuardian, refuseSamePhone } from './guardian'

interface ProvenPhone {
  phone: string
  phoneHash: string
  secretKey: SecretKey
  sampleMode: boolean
  deviceId: string | null
  now: Date
}

/** The person behind a number that was just proven: its earlier owner, or a fresh person (see `phoneOwner`). */
async function personOf(tx: Tx, proven: ProvenPhone): Promise<string> {
  const { phone, phoneHash, secretKey, deviceId, now } = proven
  await adoptPhone(tx, phoneHash, oldPhoneHashes(secretKey, phone))
  const held = await lockPhone(tx, phoneHash)
  // A sample person's number may be a real one: outside sample mode its owner must not become that person.
  const claim = held?.sample && !proven.sampleMode ? null : held
  const deviceKnown = claim !== null && deviceId !== null && (await isDeviceOf(tx, claim.personId, deviceId))
  const owner = phoneOwner(claim, now, deviceKnown)
  if (owner.kind === 'same-person') {
    await confirmPhone(tx, phoneHash, now)
    return owner.personId
  }
  const personId = randomUUID()
  if (held) await setPhoneMasked(tx, held.personId, null)
  const phoneMasked = maskPhone(phone)
  await insertPerson(tx, { id: personId, displayName: nameFromPhone(phone), phoneMasked, roles: ['resident'] }, now)
  await claimPhone(tx, { phoneHash, personId, encrypted: encryptPhone(secretKey, phone), verifiedAt: now })
  return personId
}

/** Logs in whoever proves a number with its one-time code. */
export async function logInByPhone(
  { phone, code, guardian }: Parsed<typeof contract>,
  { ctx, caller, tokenHash, ip }: Call,
): Promise<Result<Session>> {
  const limited = await checkLimit(ctx, 'attempts-of-address', ip)
  if (limited) return limited
  if (guardian?.phone === phone) return refuseSamePhone()
  const { secretKey, sample: sampleMode } = ctx.config
  const now = ctx.clock.now()
  const phoneHash = hashPhone(secretKey, phone)
  const codeHash = hashCode(secretKey, phoneHash, code)
  const answer = await inTransaction(ctx.db, async (tx) => {
    const tried = await tryCode(tx, phoneHash, codeHash, now)
    if (tried !== 'fits') return refuse(tried)
    const refused = guardian && (await checkGuardian(tx, secretKey, guardian, now))
    if (refused) {
      // The child's own code was right; it waits until the guardian's is.
      await unuseCode(tx, phoneHash)
      return refused
    }
    const personId = await personOf(tx, { phone, phoneHash, secretKey, sampleMode, deviceId: caller.deviceId, now })
    for (const id of everyIdOfNumber(secretKey, phone)) await mergeNumber(tx, id, personId)
    // A child is on nobody's roster.
    if (!guardian) await bindAtLogIn(tx, ctx, personId, [phoneHash, ...oldPhoneHashes(secretKey, phone)])
    if (guardian) await recordGuardian(tx, secretKey, personId, guardian, now)
    const session = await enterAs(tx, { personId, caller, tokenHash, now })
    return session ? ok(session) : refuse('unavailable')
  })
  if (answer.ok && tokenHash) ctx.tokens.forget(tokenHash)
  return answer
}
