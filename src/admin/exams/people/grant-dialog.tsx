import { Checkbox, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { grantCandidate, type Candidate } from '@/contract/exams/candidates'
import type { Problem } from '@/contract/problem'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'

interface Props {
  examId: string
  person: Candidate
  close: () => void
  changed: () => void
}

/** Extra time and large print of one person. */
export function GrantDialog({ examId, person, close, changed }: Props) {
  const [extraMinutes, setExtra] = useState(person.extraMinutes)
  const [largePrint, setLarge] = useState(person.largePrint)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    setBusy(true)
    const { officialId } = person
    const result = await api(grantCandidate, { id: examId, officialId, extraMinutes, largePrint })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    changed()
    close()
  }
  return (
    <Modal
      open
      title={`${person.name}的考试安排`}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ id: 'grant-ok' }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={close}
    >
      <div className="stack">
        <Field id="grant-extra" label="延长几分钟" hint="对以后打开的试卷有效；正在作答的不变。">
          {(aria) => (
            <InputNumber
              {...aria}
              min={0}
              max={240}
              precision={0}
              value={extraMinutes}
              onChange={(next) => setExtra(next ?? 0)}
            />
          )}
        </Field>
        <Checkbox id="grant-large" checked={largePrint} onChange={(event) => setLarge(event.target.checked)}>
          大字试卷
        </Checkbox>
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}
