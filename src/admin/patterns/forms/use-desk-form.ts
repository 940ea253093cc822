import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { useKeptForm } from './use-kept-form'
import { usePerson } from '../../shell/session'

interface Options<Form, Desk> {
  /** Under which unsaved text is kept in this browser. */
  subject: string
  server: { mark: string; value: Form }
  send: (form: Form) => Promise<Result<Desk>>
  /** What the server has now, once it is saved. */
  stored: (desk: Desk) => { mark: string; value: Form }
  done: (desk: Desk) => void
  /** Somebody else saved in between. */
  reload: () => void
  /** What to say once it is saved. */
  says?: string
}

/** Sentences by field, of what the server refused. */
const errorsOf = (problem: Problem | null): Readonly<Record<string, string>> =>
  Object.fromEntries((problem?.fields ?? []).map(({ path, message }) => [path.split('.')[0], message]))

/** A form at the desk: what is typed survives a reload and somebody else’s save; refusals stand at their fields. */
export function useDeskForm<Form extends object, Desk>(options: Options<Form, Desk>) {
  const { subject, server, send, stored, done, reload, says = '已保存，居民现在看到的就是新的。' } = options
  const { message } = App.useApp()
  const form = useKeptForm<Form>(usePerson().id, subject, server)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [finished, setFinished] = useState<{ desk: Desk } | null>(null)
  const whenDone = useRef(done)
  whenDone.current = done
  // After the drawing in which nothing is unsaved any more: the guard at the door then lets the page go on.
  useEffect(() => {
    if (finished) whenDone.current(finished.desk)
  }, [finished])
  const save = async () => {
    const sent = form.latest()
    setBusy(true)
    const result = await send(sent)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) {
      if (result.problem.code === 'stale') reload()
      return
    }
    form.saved(sent, stored(result.value))
    void message.success(says)
    setFinished({ desk: result.value })
  }
  const errors = errorsOf(problem)
  return {
    form,
    busy,
    /** Only what belongs to no field. */
    problem: problem && !problem.fields ? problem : null,
    error: (field: keyof Form & string) => errors[field] ?? null,
    set: (part: Partial<Form>) => form.edit((mine) => ({ ...mine, ...part })),
    save,
    keepMine: () => form.rebase(form.mine, server),
  }
}

export type DeskForm<Form extends object> = Omit<ReturnType<typeof useDeskForm<Form, unknown>>, 'set' | 'error'> & {
  set: (part: Partial<Form>) => void
  error: (field: keyof Form & string) => string | null
}
