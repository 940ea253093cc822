import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { createQuestion } from '@/contract/console/console-questions'
import type { Problem } from '@/contract/problem'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { QuestionPreview } from '../preview/question-preview'
import '../questions.css'
import { checkDraft, errorsOf, findMissing, starter, type FieldErrors } from './check-body'
import { MissingList } from './missing-list'
import { QuestionForm } from './question-form'

const NOTHING = { mark: 'new', value: starter() }

/** A new question, finished or not; what is typed stays in this browser until it is made. */
export function NewQuestion() {
  const navigate = useNavigate()
  const form = useKeptForm(usePerson().id, 'question:new', NOTHING)
  const [refused, setRefused] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const unsavable = checkDraft(form.mine)
  const make = async () => {
    if (Object.keys(unsavable).length > 0) return
    setBusy(true)
    const result = await api(createQuestion, { body: form.mine })
    setBusy(false)
    if (!result.ok) {
      setRefused(errorsOf(result.problem))
      return setProblem(result.problem)
    }
    form.discard()
    // The guard looks at what is kept in the next drawing.
    setTimeout(() => void navigate(`/questions/${result.value.id}`))
  }
  return (
    <section className="page">
      <PageHead
        title="新建题目"
        back={{ to: '/questions', label: '题库' }}
        note="存为草稿后提交审核，由另一位同事发布。"
        actions={
          <Button id="make-question" type="primary" loading={busy} onClick={() => void make()}>
            存为草稿
          </Button>
        }
      />
      {form.restored && <Alert type="info" showIcon title="已恢复上次没有存的内容。" />}
      {problem && <ProblemAlert problem={problem} />}
      <MissingList gaps={findMissing(form.mine)} pressing={false} />
      <div className="question-sides">
        <div className="panel">
          <QuestionForm body={form.mine} errors={{ ...unsavable, ...refused }} edit={form.edit} />
        </div>
        <QuestionPreview body={form.mine} />
      </div>
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
    </section>
  )
}
