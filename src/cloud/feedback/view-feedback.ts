import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import type { ConsoleFeedback } from '@/contract/console/console-feedback'
import type { MyFeedback } from '@/contract/feedback'
import { decryptPhone, decryptText } from '@/cloud/kernel/secrets/encryption'
import { maskContactPhone } from '@/domain/feedback/feedback'
import type { FeedbackRow } from './feedback.repo'

/** A row as its owner reads it. */
export const viewFeedback = (secretKey: SecretKey, row: FeedbackRow): MyFeedback => ({
  id: row.id,
  kind: row.kind,
  text: decryptText(secretKey, row.textEncrypted),
  phoneMasked: row.phoneEncrypted && maskContactPhone(decryptPhone(secretKey, row.phoneEncrypted)),
  page: row.page,
  sentAt: row.sentAt.toISOString(),
  state: row.answeredAt ? 'answered' : 'open',
  answer: row.answerEncrypted && decryptText(secretKey, row.answerEncrypted),
  answeredAt: row.answeredAt?.toISOString() ?? null,
})

/** A row as the bureau reads it: who wrote is not told, who answered is. */
export const viewForBureau = (
  secretKey: SecretKey,
  row: FeedbackRow,
  nameOf: (id: string) => string,
): ConsoleFeedback => ({
  ...viewFeedback(secretKey, row),
  answeredBy: row.answeredById && nameOf(row.answeredById),
})
