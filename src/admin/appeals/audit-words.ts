import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log. */
export const appealsAuditWords: AuditWords = {
  actions: { 'appeal.answer': '答复考题申诉' },
  fields: {},
  page: (subject) => `/appeals/${subject}`,
}
