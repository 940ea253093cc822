import { InputNumber, Modal, Select, Switch } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { Problem } from '@/contract/problem'
import { createPlan } from '@/contract/study/plans'
import { CATEGORY_WORDS, PLAN_CATEGORIES, type PlanCategory } from '@/domain/study/categories'
import { Field } from '../../patterns/forms/field'
import { newId } from '../../patterns/forms/new-id'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'

const CATEGORIES = PLAN_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))

/** A draft by the category's preset; sending it twice makes it once. */
export function NewPlan({ close }: { close: () => void }) {
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [category, setCategory] = useState<PlanCategory>('enforcement-officer')
  const [preset, setPreset] = useState(true)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const create = async () => {
    setBusy(true)
    const result = await api(createPlan, { id, year, category, empty: !preset })
    setBusy(false)
    if (result.ok) void navigate(`/study-plans/${id}`)
    else setProblem(result.problem)
  }
  return (
    <Modal
      open
      title="新建学法计划"
      okText="新建"
      okButtonProps={{ id: 'create-plan' }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void create()}
      onCancel={close}
    >
      <div className="stack">
        <Field id="plan-year" label="年度">
          {(aria) => (
            <InputNumber
              {...aria}
              min={2020}
              max={2098}
              precision={0}
              value={year}
              onChange={(y) => setYear(y ?? year)}
            />
          )}
        </Field>
        <Field id="plan-category" label="人员类别">
          {(aria) => <Select {...aria} options={CATEGORIES} value={category} onChange={setCategory} />}
        </Field>
        <Field id="plan-preset" label="先按预设填好" hint="预设里的任务、日期和学时都可以改；不用预设就从空白开始。">
          {({ id: field }) => <Switch id={field} checked={preset} onChange={setPreset} />}
        </Field>
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}
