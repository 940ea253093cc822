/** 模拟考试, 正式考试, 补考: to choose from. */
export const EXAM_KINDS = ['mock', 'formal', 'makeup'] as const

/** Where somebody stands in an exam, as their unit sees it. */
export const CANDIDATE_STATE_WORDS: Record<string, string> = {
  'not-begun': '还没考',
  sitting: '正在考',
  'handed-in': '已交卷',
  missed: '没有参加',
  exempt: '免考',
  asked: '免考待批',
}

/** Why a paper was graded. */
export const GRADING_WORDS: Record<string, string> = {
  'handed-in': '交卷',
  'question-fixed': '题目更正',
  'late-counted': '迟到答案的决定',
  'leave-limit': '离开页面超过规定次数',
}

/** What happened around a paper. */
export const PAPER_EVENT_WORDS: Record<string, string> = {
  opened: '开始作答',
  resumed: '继续作答',
  'taken-over': '换了一部设备',
  left: '离开页面',
  returned: '回到页面',
  'handed-in': '本人交卷',
  closed: '系统收卷',
  'too-fast': '作答异常快',
  'late-counted': '决定迟到的答案',
}
