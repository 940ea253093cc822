import { Alert, Button, Input } from 'antd'
import { answerFeedback, type ConsoleFeedback } from '@/contract/console/console-feedback'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { Field } from '../../patterns/forms/field'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { useAnswerForm } from '../../patterns/forms/use-answer-form'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { TheirAnswer } from './their-answer'

interface Props {
  feedback: ConsoleFeedback
  put: (feedback: ConsoleFeedback) => void
  reload: () => Promise<void>
}

/** Writes the answer, or corrects the one that was given; who wrote reads it on their phone. */
export function AnswerForm({ feedback, put, reload }: Props) {
  const work = useAnswerForm({
    key: `feedback:${feedback.id}`,
    kept: feedback,
    save: (answer) => api(answerFeedback, { id: feedback.id, answer, was: feedback.answer }),
    onSaved: put,
    onBehind: reload,
  })
  const answered = feedback.answer !== null
  const apart = work.behind && work.dirty
  return (
    <div className="panel stack">
      {work.restored && work.dirty && !apart && (
        <Alert
          type="info"
          showIcon
          title="已恢复没有发出的回复"
          action={<Button onClick={work.discard}>放弃</Button>}
        />
      )}
      {!work.keeps && <Alert type="warning" showIcon title="这个浏览器不能在本机留存文字，请及时发出。" />}
      {apart && <TheirAnswer feedback={feedback} keepMine={work.keepMine} takeTheirs={work.takeTheirs} />}
      <Field
        id="answer"
        label={answered ? '我们的回复' : '写回复'}
        hint="写的人在手机“投诉与建议”里看到，并注明是司法局的回复。"
        error={work.error}
        count={{ used: work.mine.trim().length, max: ANSWER_TEXT.max }}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 8, maxRows: 20 }}
            value={work.mine}
            onChange={(event) => work.edit(() => event.target.value)}
          />
        )}
      </Field>
      {work.problem && <ProblemAlert problem={work.problem} />}
      <div className="feedback-bar">
        <p role="status" id="answer-state" className="field-hint">
          {stateWords(feedback, work.dirty)}
        </p>
        <Button
          id="send-answer"
          type="primary"
          loading={work.busy}
          disabled={apart || (answered && !work.dirty)}
          onClick={() => void work.send()}
        >
          {answered ? '保存修改' : '发出回复'}
        </Button>
      </div>
      <LeaveGuard dirty={work.dirty} discard={work.discard} />
    </div>
  )
}

function stateWords({ answeredAt, answeredBy }: ConsoleFeedback, dirty: boolean): string {
  if (dirty) return '还没有发出，已留在本机。'
  return answeredAt ? `${answeredBy ?? '同事'}于 ${when(answeredAt)} 回复` : ''
}
