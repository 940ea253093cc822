import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log; their subject is somebody on the roster. */
export const exemptionsAuditWords: AuditWords = {
  actions: {
    'exemption.look': '查看免考申请',
    'exemption.file': '打开免考材料',
    'exemption.decide': '审批免考申请',
  },
  fields: {},
  page: () => '/exemptions',
}
