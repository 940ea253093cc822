import { Alert, Button, Input } from 'antd'
import { Link } from 'react-router-dom'
import { answerPlaceReport, type ConsolePlaceReport } from '@/contract/places/console-reports'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { placeReportKindWord } from '@/domain/places/reports'
import { Field } from '../../patterns/forms/field'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { useAnswerForm } from '../../patterns/forms/use-answer-form'
import { ProblemAlert } from '../../patterns/problem-alert'
import { StateTag } from '../../patterns/state-tag'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'

interface Props {
  report: ConsolePlaceReport
  put: (report: ConsolePlaceReport) => void
  reload: () => Promise<void>
}

const useReportAnswer = ({ report, put, reload }: Props) =>
  useAnswerForm({
    key: `place-report:${report.id}`,
    kept: report,
    save: (answer) => api(answerPlaceReport, { id: report.id, answer, was: report.answer }),
    onSaved: put,
    onBehind: reload,
  })

/** What somebody found wrong, the way to the place to put it right, and the answer they will read. */
export function ReportCard({ report, put, reload }: Props) {
  const { id, placeId, placeName, kind, text, sentAt, state, answeredAt, answeredBy } = report
  const work = useReportAnswer({ report, put, reload })
  const apart = work.behind && work.dirty
  const answered = report.answer !== null
  return (
    <article className="panel stack" aria-label={`${placeName}：${placeReportKindWord(kind)}`}>
      <LeaveGuard dirty={work.dirty} discard={work.discard} />
      <div className="page-title">
        <h2>{placeReportKindWord(kind)}</h2>
        <StateTag tone={state === 'answered' ? 'good' : 'waiting'}>
          {state === 'answered' ? '已答复' : '待答复'}
        </StateTag>
      </div>
      <div className="place-spans">
        <Link to={`/places/${placeId}`}>{placeName}</Link>
        <p className="quiet">{`${when(sentAt)} 收到`}</p>
      </div>
      {text && <p className="report-words">{text}</p>}
      {apart && <Theirs report={report} keepMine={work.keepMine} takeTheirs={work.takeTheirs} />}
      <Field
        id={`answer-${id}`}
        label={answered ? '我们的答复' : '写答复'}
        hint="先核实、改好地点信息，再答复。报错的人在手机上看到。"
        error={work.error}
        count={{ used: work.mine.trim().length, max: ANSWER_TEXT.max }}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={work.mine}
            onChange={(event) => work.edit(() => event.target.value)}
          />
        )}
      </Field>
      {work.problem && <ProblemAlert problem={work.problem} />}
      <div className="place-spans">
        <Button
          id={`send-${id}`}
          type={answered ? 'default' : 'primary'}
          loading={work.busy}
          disabled={apart || (answered && !work.dirty)}
          onClick={() => void work.send()}
        >
          {answered ? '保存修改' : '发出答复'}
        </Button>
        <span role="status" className="quiet">
          {work.dirty
            ? '还没有发出，已留在本机。'
            : answeredAt
              ? `${answeredBy ?? '同事'}于 ${when(answeredAt)} 答复`
              : ''}
        </span>
      </div>
    </article>
  )
}

function Theirs({
  report,
  keepMine,
  takeTheirs,
}: {
  report: ConsolePlaceReport
  keepMine: () => void
  takeTheirs: () => void
}) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${report.answeredBy ?? '同事'}刚刚已经答复，您写的还没有发出`}
      description={<p className="report-words">{report.answer}</p>}
      action={
        <>
          <Button onClick={takeTheirs}>用同事的答复</Button>
          <Button onClick={keepMine}>接着改我写的</Button>
        </>
      }
    />
  )
}
