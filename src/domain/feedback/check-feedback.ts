/** Characters of a message, spaces at both ends left out. */
export const FEEDBACK_TEXT = { min: 5, max: 1000 } as const

/** Characters of the bureau's answer. */
export const ANSWER_TEXT = { min: 5, max: 1000 } as const

/** A mobile number, or a landline with its area code. */
export const CONTACT_PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

/** What people read when something is wrong; the phone says it at once, the server says the same. */
export const FEEDBACK_COMPLAINTS = {
  short: '请至少写 5 个字，说清是什么事。',
  long: '最多 1000 字，请删减一些。',
  phone: '请填写 11 位手机号，或带区号的座机号，也可以不填。',
} as const

export interface FeedbackComplaints {
  text?: string
  phone?: string
}

/** What has to be mended before a message can be sent; empty when nothing has. An empty phone is none. */
export function checkFeedback({ text, phone }: { text: string; phone: string }): FeedbackComplaints {
  const { length } = text.trim()
  const number = phone.trim()
  return {
    ...(length < FEEDBACK_TEXT.min && { text: FEEDBACK_COMPLAINTS.short }),
    ...(length > FEEDBACK_TEXT.max && { text: FEEDBACK_COMPLAINTS.long }),
    ...(number !== '' && !CONTACT_PHONE.test(number) && { phone: FEEDBACK_COMPLAINTS.phone }),
  }
}
