import { useState } from 'react'
import { saveQuestionDraft, submitQuestion, type QuestionVersion } from '@/contract/console/console-questions'
import type { Problem } from '@/contract/problem'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { checkBody, errorsOf, type FieldErrors } from './check-body'

/** The text of an open draft, kept in this browser until saved; saving over the revision one has seen, handing over. */
export function useDraftSaving(id: string, version: QuestionVersion, reload: () => Promise<void>) {
  const server = { mark: String(version.revision), value: version.body }
  const form = useKeptForm(usePerson().id, `question:${id}:${version.version}`, server)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const failed = (told: Problem): false => {
    setErrors(errorsOf(told))
    setProblem(told)
    return false
  }
  const save = async (): Promise<boolean> => {
    const sent = form.latest()
    const found = checkBody(sent)
    setErrors(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return false
    const result = await api(saveQuestionDraft, { id, revision: Number(form.mark), body: sent })
    if (!result.ok) return failed(result.problem)
    form.saved(sent, { mark: String(result.value.revision), value: result.value.body })
    return true
  }
  const handOver = async () => {
    if (form.dirty && !(await save())) return
    const result = await api(submitQuestion, { id, version: version.version })
    if (result.ok) await reload()
    else failed(result.problem)
  }
  const during = (work: () => Promise<unknown>) => () => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  return { form, errors, problem, busy, save: during(save), handOver: during(handOver) }
}
