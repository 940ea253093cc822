import { App } from 'antd'
import { useState } from 'react'
import {
  saveHandbookDraft,
  type ConsoleHandbook,
  type HandbookVersion,
} from '@/contract/study/handbook/console-handbooks'
import type { Problem } from '@/contract/problem'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { checkBook, errorsOf, type FieldErrors } from './book-form'

/** The text of an open draft: kept in this browser until saved, saved over the revision one has seen. */
export function useBookSaving(
  id: string,
  draft: HandbookVersion,
  put: (book: ConsoleHandbook) => void,
  reload: () => void,
) {
  const { message } = App.useApp()
  const server = { mark: String(draft.revision), value: draft.body }
  const form = useKeptForm(usePerson().id, `handbook:${id}:${draft.version}`, server)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const sent = form.latest()
    const wrong = checkBook(sent)
    setErrors(wrong)
    setProblem(null)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const result = await api(saveHandbookDraft, { id, revision: Number(form.mark), body: sent })
    setBusy(false)
    if (!result.ok) {
      setErrors(errorsOf(result.problem))
      setProblem(result.problem)
      if (result.problem.code === 'stale') reload()
      return
    }
    const [saved] = result.value.versions
    if (saved) form.saved(sent, { mark: String(saved.revision), value: saved.body })
    void message.success('已保存草稿。')
    put(result.value)
  }
  return { form, errors, problem, busy, save, keepMine: () => form.rebase(form.mine, server) }
}
