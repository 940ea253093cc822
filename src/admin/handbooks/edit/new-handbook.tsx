import { Button, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { createHandbook } from '@/contract/study/handbook/console-handbooks'
import type { Problem } from '@/contract/problem'
import { CATEGORY_WORDS, PLAN_CATEGORIES, type PlanCategory } from '@/domain/study/categories'
import { Field } from '../../patterns/forms/field'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import '../handbooks.css'
import { BodyFields } from './body-fields'
import { checkBook, emptyBody, errorsOf, newHandbookId, type FieldErrors } from './book-form'

const CATEGORIES = PLAN_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))

/** A new handbook with its first chapter; what is typed stays in this browser until it is made. */
export function NewHandbook() {
  const navigate = useNavigate()
  const [first] = useState(() => ({ mark: 'new', value: { category: 'all' as PlanCategory, body: emptyBody() } }))
  const form = useKeptForm(usePerson().id, 'handbook:new', first)
  const [id] = useState(newHandbookId)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState(false)
  const { category, body } = form.mine
  const create = async () => {
    const wrong = checkBook(body)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    const result = await api(createHandbook, { id, category, body })
    if (!result.ok) {
      setErrors(errorsOf(result.problem))
      return setProblem(result.problem)
    }
    form.discard()
    setMade(true)
  }
  // After the drawing in which nothing is unsaved any more: the guard at the door then lets the page go on.
  useEffect(() => {
    if (made) void navigate(`/handbooks/${id}`)
  }, [made, id, navigate])
  return (
    <section className="page">
      <PageHead title="新建手册" back={{ to: '/handbooks', label: '应知应会手册' }} note="写好后请另一位同事发布。" />
      <LeaveGuard dirty={form.dirty && !made} discard={form.discard} />
      <div className="panel">
        <Field id="book-category" label="给哪类人">
          {(aria) => (
            <Select
              {...aria}
              options={CATEGORIES}
              value={category}
              onChange={(next) => form.edit((old) => ({ ...old, category: next }))}
            />
          )}
        </Field>
      </div>
      <BodyFields
        body={body}
        edit={(change) => form.edit((old) => ({ ...old, body: change(old.body) }))}
        errors={errors}
        doubts={[]}
      />
      {Object.keys(errors).length > 0 && <p role="alert">有几处还没填完，标了“没填完”的请展开看。</p>}
      {problem && <ProblemAlert problem={problem} />}
      <div>
        <Button id="create-handbook" type="primary" onClick={() => void create()}>
          新建
        </Button>
      </div>
    </section>
  )
}
