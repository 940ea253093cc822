import { Button, Input, Modal } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { Field } from './field'
import { ProblemAlert } from '../problem-alert'

const REASON_MIN = 2
const REASON_MAX = 200

interface Props<T> {
  title: string
  /** What will happen, in a sentence or two. */
  children: ReactNode
  /** The verb on the button. */
  verb: string
  /** The way back, where 取消 would be mistaken for the verb. */
  keep?: string
  danger?: boolean
  /** The reason is written down in the audit log; ask for it where somebody will want to know why. */
  reasonHint?: string
  /** How long the reason may be; 200 characters unless told otherwise. */
  max?: number
  /** The reason stays in the box until this is done. */
  act: (reason: string) => Promise<Result<T>>
  /** What came of it, before the box closes. */
  done: (value: T) => unknown
  close: () => void
}

/** Asks once more before a step that others will see, and for its reason; a failure keeps the text. */
export function ConfirmWithReason<T>(props: Props<T>) {
  const { title, children, verb, keep, danger, reasonHint, max = REASON_MAX, act, done, close } = props
  const id = useId()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const length = reason.trim().length
  const wrong = length < REASON_MIN ? '请写明原因，至少 2 个字。' : length > max ? `原因最多 ${max} 个字。` : null

  const confirm = async () => {
    setAsked(true)
    if (wrong) return
    setBusy(true)
    const result = await act(reason.trim())
    if (result.ok) await done(result.value)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) close()
  }
  return (
    <Modal
      open
      title={title}
      okText={verb}
      okButtonProps={{ danger: danger ?? false, id: 'confirm-ok' }}
      cancelText={keep ?? '取消'}
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={close}
    >
      <div className="stack">
        {children}
        <Field id={id} label="原因" hint={reasonHint} error={asked ? wrong : null}>
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoFocus
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}

interface ReasonButtonProps<T> extends Omit<Props<T>, 'close'> {
  id: string
  label: string
  /** Without a frame, beside the main acts of a page. */
  plain?: boolean
}

/** A step that asks for its reason when it is pressed. */
export function ReasonButton<T>({ id, label, plain, ...dialog }: ReasonButtonProps<T>) {
  const [asking, setAsking] = useState(false)
  const look = plain ? { danger: dialog.danger ?? false, type: 'text' as const } : {}
  return (
    <>
      <Button id={id} {...look} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && <ConfirmWithReason {...dialog} close={() => setAsking(false)} />}
    </>
  )
}
