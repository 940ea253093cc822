import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { publishExamDraft, type DeskExam } from '@/contract/exams/desk'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { CancelExam } from './cancel-exam'

interface Props {
  exam: DeskExam
  put: (fresh: DeskExam) => void
  reload: () => void
}

/** What makes a draft an exam, or puts it away. */
export function ExamSteps({ exam, put, reload }: Props) {
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <div className="panel stack">
      {problem && <Reasons problem={problem} />}
      <div className="line">
        <Button id="publish-exam" type="primary" onClick={() => setAsking(true)}>
          发布考试
        </Button>
        <CancelExam exam={exam} put={put} />
      </div>
      {asking && (
        <Publish
          exam={exam}
          close={() => setAsking(false)}
          put={put}
          failed={(why) => {
            setProblem(why)
            if (why?.code === 'stale') reload()
          }}
        />
      )}
    </div>
  )
}

interface PublishProps {
  exam: DeskExam
  close: () => void
  put: (fresh: DeskExam) => void
  failed: (problem: Problem | null) => void
}

function Publish({ exam, close, put, failed }: PublishProps) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const publish = async () => {
    setBusy(true)
    const result = await api(publishExamDraft, { id: exam.id, revision: exam.revision })
    setBusy(false)
    close()
    failed(result.ok ? null : result.problem)
    if (!result.ok) return
    put(result.value)
    void message.success('已发布，考生现在看得到。')
  }
  return (
    <Modal
      open
      title={`发布“${exam.title}”`}
      okText="发布"
      cancelText="再看看"
      okButtonProps={{ id: 'publish-ok' }}
      confirmLoading={busy}
      onOk={() => void publish()}
      onCancel={close}
    >
      <p>{`${when(exam.opensAt)} 开始，${when(exam.closesAt)} 结束。`}</p>
      <p>发布会按现在的题库再试算一次，并冻结蓝图和题目版本，以后不能再改。没有保存的修改不会一起发布。</p>
    </Modal>
  )
}

/** Why it was not published; each sentence says what to change. */
function Reasons({ problem }: { problem: Problem }) {
  if (!problem.fields) return <ProblemAlert problem={problem} />
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={
        <ul className="bullets">
          {problem.fields.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      }
    />
  )
}
