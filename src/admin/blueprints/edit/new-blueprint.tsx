import { Select } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router-dom'
import { createBlueprint, type DeskBlueprint } from '@/contract/exams/desk'
import { BLUEPRINT_PRESETS } from '@/domain/exams/presets'
import { Field } from '../../patterns/forms/field'
import { newId } from '../../patterns/forms/new-id'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { PageHead } from '../../patterns/page-head'
import { api } from '../../shell/api'
import '../blueprints.css'
import { BlueprintForm } from './blueprint-form'
import { emptyBlueprint, presetBlueprint, type BlueprintFormValue } from './form-value'

const PRESETS = BLUEPRINT_PRESETS.map(({ title }, value) => ({ value, label: title }))

/** A new blueprint, from a preset or from nothing. */
export function NewBlueprint() {
  const navigate = useNavigate()
  const id = useRef(newId())
  const desk = useDeskForm<BlueprintFormValue, DeskBlueprint>({
    subject: 'blueprint:new',
    server: { mark: 'new', value: emptyBlueprint() },
    send: (form) => api(createBlueprint, { id: id.current, ...form }),
    stored: () => ({ mark: 'new', value: emptyBlueprint() }),
    done: (made) => void navigate(`/blueprints/${made.id}`, { replace: true }),
    reload: () => undefined,
    says: '已新建。',
  })
  return (
    <section className="page">
      <PageHead title="新建组卷蓝图" back={{ to: '/blueprints', label: '组卷蓝图' }} />
      <div className="panel stack">
        <Field id="preset" label="从预设开始" hint="选了以后下面都可以改。">
          {({ id: field }) => (
            <Select
              id={field}
              className="blueprint-preset"
              placeholder="选一份预设，或者直接填写"
              options={PRESETS}
              onChange={(at: number) => desk.set(presetBlueprint(BLUEPRINT_PRESETS[at]!))}
            />
          )}
        </Field>
        <BlueprintForm value={desk.form.mine} set={desk.set} error={desk.error} />
        <SaveBar id="blueprint" verb="新建" desk={desk} />
      </div>
    </section>
  )
}
