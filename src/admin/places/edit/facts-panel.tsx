import { Checkbox, Input, Select } from 'antd'
import { CARRIERS, SERVICES, carrierWord, serviceWord } from '@/domain/places/words'
import { Field } from '../../patterns/forms/field'
import type { PlaceEditing } from './use-place-form'

const CARRIER_OPTIONS = CARRIERS.map((value) => ({ value, label: carrierWord(value) }))
const SERVICE_OPTIONS = SERVICES.map((value) => ({ value, label: serviceWord(value) }))

/** An empty box is nothing said. */
const orNull = (text: string): string | null => (text === '' ? null : text)

/** Name, kind, services, phone and what the building is like. */
export function FactsPanel({ editing }: { editing: PlaceEditing }) {
  const { form, edit, faults } = editing
  const text = (key: 'name' | 'address', id: string, label: string, hint?: string) => (
    <Field id={id} label={label} hint={hint} error={faults[key] ?? null}>
      {(aria) => <Input {...aria} value={form[key]} onChange={(event) => edit({ [key]: event.target.value })} />}
    </Field>
  )
  return (
    <div className="panel">
      <h2>基本信息</h2>
      {text('name', 'place-name', '名称')}
      <Field id="place-carrier" label="类别" error={faults.carrier ?? null}>
        {(aria) => (
          <Select
            {...aria}
            placeholder="请选择"
            options={CARRIER_OPTIONS}
            value={form.carrier || null}
            onChange={(carrier: string) => edit({ carrier })}
          />
        )}
      </Field>
      <Field id="place-services" label="能办的服务" error={faults.services ?? null}>
        {(aria) => (
          <Select
            {...aria}
            mode="multiple"
            placeholder="请选择"
            options={SERVICE_OPTIONS}
            value={form.services}
            onChange={(services: string[]) => edit({ services: SERVICES.filter((one) => services.includes(one)) })}
          />
        )}
      </Field>
      <Field
        id="place-phone"
        label="电话"
        hint="带区号的座机、手机号或 12348；没有就留空。"
        error={faults.phone ?? null}
      >
        {(aria) => (
          <Input {...aria} value={form.phone ?? ''} onChange={(event) => edit({ phone: orNull(event.target.value) })} />
        )}
      </Field>
      <Access editing={editing} />
    </div>
  )
}

const ACCESS = [
  { key: 'stepFree', label: '从街面到窗口没有台阶' },
  { key: 'lift', label: '有电梯' },
  { key: 'ramp', label: '有坡道' },
  { key: 'hearingLoop', label: '有助听设备' },
] as const

function Access({ editing: { form, edit, faults } }: { editing: PlaceEditing }) {
  return (
    <>
      <Field id="place-floor" label="楼层" error={faults.floor ?? null}>
        {(aria) => (
          <Input {...aria} value={form.floor ?? ''} onChange={(event) => edit({ floor: orNull(event.target.value) })} />
        )}
      </Field>
      <fieldset className="field">
        <legend>进出方便</legend>
        {ACCESS.map(({ key, label }) => (
          <Checkbox
            key={key}
            id={`place-${key}`}
            checked={form[key]}
            onChange={(event) => edit({ [key]: event.target.checked })}
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
    </>
  )
}
