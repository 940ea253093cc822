import { useState } from 'react'
import { saveQuestionDraft, submitQuestion, type QuestionVersion } from '@/contract/console/console-questions'
import type { Problem } from '@/contract/problem'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { checkBody, checkDraft, errorsOf, findMissing, type FieldErrors } from './check-body'

/**
 * The text of an open draft, kept in this browser until saved, whole or not; saving over the revision one has seen;
 * handing over, once nothing is missing.
 */
export function useDraftSaving(id: string, version: QuestionVersion, reload: () => Promise<void>) {
  const server = { mark: String(version.revision), value: version.body }
  const form = useKeptForm(usePerson().id, `question:${id}:${version.version}`, server)
  const [refused, setRefused] = useState<FieldErrors>({})
  const [pressing, setPressing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const failed = (told: Problem): false => {
    setRefused(errorsOf(told))
    setProblem(told)
    return false
  }
  const save = async (): Promise<boolean> => {
    const sent = form.latest()
    setRefused({})
    setProblem(null)
    if (Object.keys(checkDraft(sent)).length > 0) return false
    const result = await api(saveQuestionDraft, { id, revision: Number(form.mark), body: sent })
    if (!result.ok) return failed(result.problem)
    form.saved(sent, { mark: String(result.value.revision), value: result.value.body })
    return true
  }
  const handOver = async () => {
    setPressing(true)
    if (form.dirty && !(await save())) return
    if (findMissing(form.latest()).length > 0) return
    const result = await api(submitQuestion, { id, version: version.version })
    if (result.ok) await reload()
    else failed(result.problem)
  }
  const during = (work: () => Promise<unknown>) => () => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  return {
    form,
    missing: findMissing(form.mine),
    /** Somebody wants to hand it over: what is missing is marked at its place. */
    pressing,
    errors: { ...(pressing ? checkBody(form.mine) : {}), ...checkDraft(form.mine), ...refused },
    problem,
    busy,
    save: during(save),
    handOver: during(handOver),
  }
}
