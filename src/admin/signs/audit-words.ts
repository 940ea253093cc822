import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log. */
export const signsAuditWords: AuditWords = {
  actions: { 'sign.create': '新建群二维码', 'sign.retire': '停用群二维码' },
  fields: {},
  page: (subject) => `/signs/${subject}`,
}
