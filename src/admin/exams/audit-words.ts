import type { AuditWords } from '../audit/words'

const ID = /^(?:exam:)?([0-9a-f-]{36})$/

/** How the acts of this room read in the audit log; the subject is an exam, a unit or somebody on the roster. */
export const examsAuditWords: AuditWords = {
  actions: {
    'exam.create': '新建考试',
    'exam.save': '修改考试',
    'exam.publish': '发布考试',
    'exam.cancel': '取消考试',
    'exam.candidates': '查看考生和成绩',
    'exam.export': '导出成绩表',
    'exam.grant': '延长考试时间',
    'exam.look': '查看一位考生的试卷',
    'exam.late': '决定迟到的答案',
  },
  fields: {},
  page: (subject) => {
    const id = ID.exec(subject)?.[1]
    return id ? `/exams/${id}` : '/exams'
  },
}
