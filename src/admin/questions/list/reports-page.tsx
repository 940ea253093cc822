import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { answerReport, listReports, type ConsoleReport } from '@/contract/console/console-questions'
import type { Problem } from '@/contract/problem'
import { REPORT_REASON_WORDS, type ReportReason } from '@/domain/practice/report-reasons'
import { Field } from '../../patterns/forms/field'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { useLoad } from '../../patterns/use-load'
import { useBackHere, useWayBack } from '../../patterns/address/way-back'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import '../questions.css'

const BANK = { to: '/questions', label: '题库' }

const reasonWord = (reason: string): string => REPORT_REASON_WORDS[reason as ReportReason] ?? reason

/** What people say is wrong with a question, the longest wait first; whoever reported reads the answer on the phone. */
export function ReportsPage() {
  const { values, set } = useAddressFilters(['state'])
  const back = useWayBack(BANK)
  const state = values.state === 'answered' ? 'answered' : 'open'
  const { value, problem, reload } = useLoad(() => api(listReports, { state }), state)
  return (
    <section className="page">
      <PageHead
        title="题目报告"
        back={back}
        note={value ? `待答复 ${value.open} 条。答复会发到报告人的手机上，不显示报告人是谁。` : null}
        actions={
          <Button id="other-state" onClick={() => set('state', state === 'open' ? 'answered' : '')}>
            {state === 'open' ? '看答复过的' : '看待答复的'}
          </Button>
        }
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value?.reports.length === 0 && (
        <div className="panel">
          <Nothing>{state === 'open' ? '现在没有等待答复的报告。' : '答复过的报告会在这里。'}</Nothing>
        </div>
      )}
      <ul className="reports">
        {value?.reports.map((report) => (
          <Report key={report.id} report={report} reload={reload} />
        ))}
      </ul>
    </section>
  )
}

function Report({ report, reload }: { report: ConsoleReport; reload: () => Promise<void> }) {
  // Opened for this one: it stands among the others, in sight.
  const asked = useLocation().hash === `#report-${report.id}`
  const row = useRef<HTMLLIElement>(null)
  const here = useBackHere('题目报告')
  useEffect(() => {
    if (asked) row.current?.scrollIntoView?.({ block: 'center' })
  }, [asked])
  return (
    <li className="panel report" id={`report-${report.id}`} ref={row} data-asked={asked || undefined}>
      <p className="quiet">
        {reasonWord(report.reason)} · 第 {report.version} 版 · <time>{when(report.sentAt)}</time>
      </p>
      <Link to={`/questions/${report.questionId}`} state={here}>
        {report.stem}
      </Link>
      {report.text && <blockquote>{report.text}</blockquote>}
      {report.answer ? <p>答复：{report.answer}</p> : <AnswerBox id={report.id} reload={reload} />}
    </li>
  )
}

function AnswerBox({ id, reload }: { id: string; reload: () => Promise<void> }) {
  const [answer, setAnswer] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    setBusy(true)
    const result = await api(answerReport, { id, answer: answer.trim() })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    await reload()
  }
  return (
    <div className="stack">
      <Field
        id={`answer-${id}`}
        label="答复"
        hint="说明核对的结果；要改题目，先改好并发布。"
        count={{ used: answer.length, max: 300 }}
      >
        {(aria) => (
          <Input.TextArea {...aria} rows={2} value={answer} onChange={(event) => setAnswer(event.target.value)} />
        )}
      </Field>
      {problem && <ProblemAlert problem={problem} />}
      <div>
        <Button type="primary" loading={busy} disabled={answer.trim().length < 5} onClick={() => void send()}>
          发出答复
        </Button>
      </div>
    </div>
  )
}
