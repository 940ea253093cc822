import type { AuditWords } from '../audit/words'

export const unitAuditWords: AuditWords = {
  actions: {
    'unit.create': '新建单位',
    'unit.save': '改单位',
    'unit.retire': '停用单位',
    'unit.restore': '恢复单位',
    'unit.supervisor': '改单位管理员',
  },
  fields: {},
  page: (subject) => `/units/${subject.replace('unit:', '')}`,
}
