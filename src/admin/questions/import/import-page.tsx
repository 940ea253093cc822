import { Button } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import { UnderWay } from '../../patterns/one-sheet/under-way'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import '../questions.css'
import { ChooseStep } from './choose-step'
import './import.css'
import { ReportView } from './report/report-view'
import { useImport } from './use-import'
import { Written } from './written'

/** A file of questions: chosen, tried, read as a report, and written as drafts, all of its good rows or none. */
export function ImportPage() {
  const sheet = useImport()
  const { file, report, phase, problem, attempt, write } = sheet
  useLeaveWarning(phase === 'writing')
  const retry = !file || problem?.code === 'file-refused' ? undefined : report ? write : attempt
  return (
    <section className="page" aria-busy={phase !== 'idle'}>
      <PageHead
        title="导入题目"
        back={{ to: '/questions', label: '题库' }}
        note="先试一遍，看过报告再写入；写入的都是草稿，选好法条、送审、另一位同事发布以后才会问到群众。"
        actions={
          <Link to="/questions">
            <Button>看题库</Button>
          </Link>
        }
      />
      {report?.written == null && <ChooseStep />}
      <UnderWay sheet={sheet} writing="正在写入草稿……" />
      {problem && <ProblemAlert problem={problem} retry={retry && (() => void retry())} />}
      {report &&
        phase !== 'trying' &&
        (report.written === null ? <ReportView report={report} /> : <Written report={report} />)}
    </section>
  )
}

/** While rows are being written, the browser asks before the tab is closed. */
function useLeaveWarning(writing: boolean) {
  useEffect(() => {
    if (!writing) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [writing])
}
