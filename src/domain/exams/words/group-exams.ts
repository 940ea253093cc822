interface Listed {
  kind: string
  state: string
}

export interface ExamGroup<E> {
  title: string
  members: E[]
}

const AHEAD = ['coming', 'choose']
const NOW = ['open', 'sitting']

/** What is being sat first, then what can be, what comes, mock exams, and what is over; in each the server's order. */
export function groupExams<E extends Listed>(exams: readonly E[]): ExamGroup<E>[] {
  const isMock = ({ kind, state }: E) => kind === 'mock' && state !== 'sitting'
  const begun = exams.filter(({ state }) => state === 'sitting')
  const open = exams.filter((exam) => NOW.includes(exam.state) && exam.state !== 'sitting' && !isMock(exam))
  const ahead = exams.filter((exam) => AHEAD.includes(exam.state) && !isMock(exam))
  const over = exams.filter((exam) => !isMock(exam) && ![...NOW, ...AHEAD].includes(exam.state))
  return [
    { title: '现在可以考', members: [...begun, ...open] },
    { title: '还没到时间', members: ahead },
    { title: '模拟练习', members: exams.filter(isMock) },
    { title: '已结束', members: over },
  ].filter(({ members }) => members.length > 0)
}
