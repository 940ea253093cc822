import type { AuditWords } from '../audit/words'

const PLACE = /^p[a-z0-9]{5,9}$/
/** Of a report. */
const UUID = /^[0-9a-f-]{36}$/
const ANSWERED = '/places/reports?state=answered'

/** How the acts of this room read in the audit log. */
export const placesAuditWords: AuditWords = {
  actions: {
    'place.create': '新增地点',
    'place.save': '修改地点',
    'place.retire': '停用地点',
    'place.restore': '恢复地点',
    'place.verify': '核实地点',
    'place.import': '导入地点',
    'place.points': '导入村居位置',
    'place.minutes': '导入分钟数',
    'place.report': '答复地点纠错',
  },
  fields: {},
  page: (subject) => (PLACE.test(subject) ? `/places/${subject}` : UUID.test(subject) ? ANSWERED : '/places'),
}
