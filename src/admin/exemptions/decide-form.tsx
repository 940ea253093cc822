import { Alert, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { decideExemption, type DeskExemption } from '@/contract/exams/desk-after'
import type { Problem } from '@/contract/problem'
import { Field } from '../patterns/forms/field'
import { LeaveGuard } from '../patterns/forms/leave-guard'
import { useKeptForm } from '../patterns/forms/use-kept-form'
import { ProblemAlert } from '../patterns/problem-alert'
import { api } from '../shell/api'
import { usePerson } from '../shell/session'

interface Props {
  exemption: DeskExemption
  put: (exemption: DeskExemption) => void
  reload: () => Promise<void>
}

interface Written {
  state: 'approved' | 'refused' | null
  note: string
}

const EMPTY: Written = { state: null, note: '' }
const [MIN, MAX] = [2, 500]

const noteFault = (note: string): string | null => {
  const { length } = note.trim()
  return length < MIN ? '请写意见，至少 2 个字。' : length > MAX ? `最多 ${MAX} 字。` : null
}

/** What is written under the pen survives a reload and a lost log-in. */
function useDecision({ exemption: { id }, put, reload }: Props) {
  const form = useKeptForm<Written>(usePerson().id, `exemption:${id}`, { mark: 'asked', value: EMPTY })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    setTried(true)
    const { state, note } = form.latest()
    if (!state || noteFault(note)) return
    setBusy(true)
    const result = await api(decideExemption, { id, state, note: note.trim() })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) {
      form.discard()
      put(result.value)
    } else if (result.problem.code === 'stale') await reload()
  }
  return { form, tried, busy, problem, send }
}

/** Approves or refuses. */
export function DecideForm(props: Props) {
  const { form, tried, busy, problem, send } = useDecision(props)
  const { mine, edit } = form
  return (
    <div className="panel stack">
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
      {form.restored && form.dirty && <Alert type="info" showIcon title="已恢复没有提交的意见。" />}
      <fieldset className="field">
        <legend>审批</legend>
        <Radio.Group
          id="decision"
          options={[
            { value: 'approved', label: '同意免考' },
            { value: 'refused', label: '不同意' },
          ]}
          value={mine.state}
          onChange={(event) => edit((old) => ({ ...old, state: event.target.value as Written['state'] }))}
        />
        {tried && !mine.state && <p className="field-error">请先选择同意或不同意。</p>}
      </fieldset>
      <Field
        id="note"
        label="意见"
        hint="申请人在手机上看到。"
        error={tried ? noteFault(mine.note) : null}
        count={{ used: mine.note.trim().length, max: MAX }}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 4, maxRows: 12 }}
            value={mine.note}
            onChange={(event) => edit((old) => ({ ...old, note: event.target.value }))}
          />
        )}
      </Field>
      {problem && <ProblemAlert problem={problem} />}
      <div>
        <Button id="decide" type="primary" loading={busy} onClick={() => void send()}>
          提交审批
        </Button>
      </div>
    </div>
  )
}
