import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log. */
export const placesAuditWords: AuditWords = {
  actions: {
    'place.create': '新增地点',
    'place.save': '修改地点',
    'place.retire': '停用地点',
    'place.restore': '恢复地点',
    'place.verify': '核实地点',
    'place.import': '导入地点',
    'place.import-villages': '导入村居位置',
    'place.import-minutes': '导入分钟数',
    'place.answer': '答复地点纠错',
  },
  fields: {},
  page: (subject) => `/places/${subject}`,
}
