import type { AuditWords } from '../audit/words'

const pageOf = (subject: string): string =>
  subject.startsWith('official:') ? `/owing/people/${subject.replace('official:', '')}` : '/owing'

/** Looks at other people's results, and results that were brought in from a table. */
export const owingAuditWords: AuditWords = {
  actions: {
    'study-owing.look': '查看学法完成情况',
    'study-owing.person': '查看一个人的学法情况',
    'study-owing.sheet': '导出学法签字表',
    'study-owing.figures': '查看学法完成数据',
  },
  fields: {},
  page: pageOf,
}

export const resultsAuditWords: AuditWords = {
  actions: { 'study-results.import': '导入线下成绩', 'study-results.take-back': '撤回导入的成绩' },
  fields: {},
  page: pageOf,
}
