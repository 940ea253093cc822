import { Input, Modal } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { Problem } from '@/contract/problem'
import { Field } from './field'
import { ProblemAlert } from '../problem-alert'

const REASON_MIN = 2
const REASON_MAX = 200

interface Props {
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
  /** Answers with the problem, or null when done; the reason stays in the box until it is done. */
  act: (reason: string) => Promise<Problem | null>
  close: () => void
}

/** Asks once more before a step that others will see, and for its reason; a failure keeps the text. */
export function ConfirmWithReason(props: Props) {
  const { title, children, verb, keep, danger, reasonHint, max = REASON_MAX, act, close } = props
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
    const failed = await act(reason.trim())
    setBusy(false)
    setProblem(failed)
    if (!failed) close()
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
