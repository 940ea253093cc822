import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log. */
export const questionsAuditWords: AuditWords = {
  actions: {
    'question.create': '新建题目',
    'question.import': '从文件导入题目',
    'question.open-draft': '新建题目草稿',
    'question.save': '保存题目草稿',
    'question.submit': '题目提交审核',
    'question.send-back': '题目退回修改',
    'question.publish': '审核并发布题目',
    'question.correct': '更正题目并重新判分',
    'question.withdraw': '题目下架',
    'question.clear-doubt': '题目复核无误',
    'question.law-changed': '题目法条有变，转待复核',
    'question.law-gone': '题目法条已废止，自动下架',
    'question.law-holds': '题目法条恢复原文，解除待复核',
    'question.answer-report': '答复题目报告',
  },
  fields: {},
  /** An import is all it brought. */
  page: (subject) => (/^[0-9a-f]{16}$/.test(subject) ? `/questions?imported=${subject}` : `/questions/${subject}`),
}
