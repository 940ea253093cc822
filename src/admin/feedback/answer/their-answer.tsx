import { Alert, Button } from 'antd'
import type { ConsoleFeedback } from '@/contract/console/console-feedback'

interface Props {
  feedback: ConsoleFeedback
  keepMine: () => void
  takeTheirs: () => void
}

/** A colleague was quicker: their answer is read before anything is written over it. */
export function TheirAnswer({ feedback, keepMine, takeTheirs }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${feedback.answeredBy ?? '同事'}刚刚已经回复，您写的还没有发出`}
      description={
        <>
          <p className="feedback-theirs" id="their-answer">
            {feedback.answer}
          </p>
          <div className="feedback-bar">
            <Button id="take-theirs" onClick={takeTheirs}>
              用同事的回复
            </Button>
            <Button id="keep-mine" onClick={keepMine}>
              接着改我写的
            </Button>
          </div>
        </>
      }
    />
  )
}
