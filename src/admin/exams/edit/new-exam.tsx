import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import type { Output } from '@/contract/endpoint'
import { createExam, listExamChoices, type DeskExam } from '@/contract/exams/desk'
import { newId } from '../../patterns/forms/new-id'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../exams.css'
import { ExamForm } from './exam-form'
import { bodyOf, emptyExam, type ExamFormValue } from './form-value'

/** A new exam: a draft that nobody sees before it is published. */
export function NewExam() {
  const { value: choices, problem, reload } = useLoad(() => api(listExamChoices, {}), 'choices')
  return (
    <section className="page">
      <PageHead title="新建考试" back={{ to: '/exams', label: '考试' }} />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!choices && !problem && <Loading />}
      {choices && <Form choices={choices} />}
    </section>
  )
}

function Form({ choices }: { choices: Output<typeof listExamChoices> }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const id = useRef(newId())
  const empty = emptyExam(search.get('blueprint') ?? '')
  const desk = useDeskForm<ExamFormValue, DeskExam>({
    subject: 'exam:new',
    server: { mark: 'new', value: empty },
    send: (form) => api(createExam, { id: id.current, blueprintId: form.blueprintId, ...bodyOf(form) }),
    stored: () => ({ mark: 'new', value: empty }),
    done: (made) => void navigate(`/exams/${made.id}`, { replace: true }),
    reload: () => undefined,
    says: '已存为草稿，发布以前谁也看不到。',
  })
  return (
    <div className="panel stack">
      <ExamForm value={desk.form.mine} set={desk.set} error={desk.error} choices={choices} fresh />
      <SaveBar id="exam" verb="存为草稿" desk={desk} />
    </div>
  )
}
