import type { AuditWords } from '../audit/words'

const FIELDS = {
  name: '名称',
  phone: '电话',
  promiseHours: '回应承诺',
  fields: '擅长',
  languages: '语言',
  dutyPlace: '值班地点',
  intro: '简介',
}

/** How the acts of these rooms read in the audit log. */
export const pairingAuditWords: AuditWords = {
  actions: { 'pairing.save': '改村居结对', 'pairing.remove': '取消村居结对' },
  fields: {},
  page: (subject) => `/villages/${subject}`,
}

export const firmAuditWords: AuditWords = {
  actions: {
    'firm.create': '新建律所',
    'firm.save': '改律所资料',
    'firm.retire': '停用律所',
    'firm.restore': '恢复律所',
    'firm.manager': '改律所负责人',
  },
  fields: FIELDS,
  page: (subject) => `/firms/${subject}`,
}

export const lawyerAuditWords: AuditWords = {
  actions: {
    'lawyer.create': '新建律师',
    'lawyer.save': '改律师资料',
    'lawyer.account': '改律师账号',
    'lawyer.retire': '停用律师',
    'lawyer.restore': '恢复律师',
  },
  fields: { ...FIELDS, name: '姓名' },
  page: (subject) => `/lawyers/${subject}`,
}
