import { cancelExam, type DeskExam } from '@/contract/exams/desk'
import { ReasonButton } from '../../patterns/forms/confirm-with-reason'
import { api } from '../../shell/api'

interface Props {
  exam: DeskExam
  put: (fresh: DeskExam) => void
}

/** Calls an exam off, with a reason; what was sat and handed in stays. */
export const CancelExam = ({ exam: { id, revision }, put }: Props) => (
  <ReasonButton
    id="cancel-exam"
    label="取消考试"
    plain
    title="取消考试"
    verb="取消考试"
    keep="先不取消"
    danger
    reasonHint="会写进操作记录。"
    act={(reason) => api(cancelExam, { id, revision, reason })}
    done={put}
  >
    <p>取消以后不能再开始作答；正在作答的可以交卷，已有的试卷和成绩都保留。</p>
  </ReasonButton>
)
