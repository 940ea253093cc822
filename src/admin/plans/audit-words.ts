import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log; a plan's id follows `plan:`. */
export const studyPlansAuditWords: AuditWords = {
  actions: {
    'study-plan.create': '新建学法计划',
    'study-plan.save': '改学法计划',
    'study-plan.publish': '发布学法计划',
    'study-plan.close': '结束学法计划',
    'study-plan.delete': '删除学法计划草稿',
  },
  fields: {},
  page: (subject, action) => (action === 'study-plan.delete' ? null : `/study-plans/${subject.replace('plan:', '')}`),
}
