import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log. */
export const feedbackAuditWords: AuditWords = {
  actions: { 'feedback.answer': '回复投诉与建议', 'feedback.phone': '查看联系电话' },
  fields: {},
  page: (subject) => `/feedback/${subject}`,
}
