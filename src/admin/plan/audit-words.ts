import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log; whoever reads the log may open the plan. */
export const planAuditWords: AuditWords = {
  actions: {
    'plan.save': '改每周值班安排',
    'plan.away': '登记不在的时间',
    'plan.back': '取消一段不在的时间',
    'plan.extra': '改某一天的加班',
    'plan.busy': '更新另一个日历的忙时',
  },
  fields: {},
  page: (lawyer) => `/lawyers/${lawyer}/plan`,
}
