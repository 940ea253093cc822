import { createHmac, hkdfSync } from 'node:crypto'

const keyed = (secretKey: string, purpose: string, text: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', secretKey, 'xiaojiang', purpose, 32)))
    .update(text)
    .digest('base64url')
    .slice(0, 22)

/** A question's words, so that equal ones count together without being kept. */
export const hashForm = (secretKey: string, form: string): string => keyed(secretKey, 'unanswered-form', form)

/** A device within one month; next month it is somebody else. */
export const hashAsker = (secretKey: string, month: string, deviceId: string): string =>
  keyed(secretKey, 'unanswered-asker', `${month} ${deviceId}`)
