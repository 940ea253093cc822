import { keyedHash } from '@/cloud/kernel/secrets/keyed-hash'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'

const CHARACTERS = 22

/** A question's words, so that equal ones count together without being kept. */
export const hashForm = (secretKey: SecretKey, form: string): string =>
  keyedHash(secretKey, 'unanswered-form', form).slice(0, CHARACTERS)

/** A device within one month; next month it is somebody else. */
export const hashAsker = (secretKey: SecretKey, month: string, deviceId: string): string =>
  keyedHash(secretKey, 'unanswered-asker', `${month} ${deviceId}`).slice(0, CHARACTERS)
