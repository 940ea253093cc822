import { Input, InputNumber, Select } from 'antd'
import type { Output } from '@/contract/endpoint'
import type { listConsoleSessions } from '@/contract/study/sessions/console-sessions'
import { CATEGORY_WORDS, PLAN_CATEGORIES } from '@/domain/study/categories'
import { MinuteInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import type { SessionFormValue } from './session-form'

type Reach = Pick<Output<typeof listConsoleSessions>, 'units' | 'all'>

interface Props {
  value: SessionFormValue
  set: (part: Partial<SessionFormValue>) => void
  error: (field: keyof SessionFormValue) => string | null
  /** For whom this person may arrange one. */
  reach: Reach
}

const ALL = 'all'
const CATEGORIES = PLAN_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))
/** An ideographic space a step, so that one sees what lies below what. */
const unitsOf = ({ units, all }: Reach) => [
  ...(all ? [{ value: ALL, label: '全区各单位' }] : []),
  ...units.map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth - 1)}${name}` })),
]

const TEXTS = [
  { name: 'title', label: '名称', hint: '例如“现场执法演练”。' },
  { name: 'venue', label: '地点', hint: '写到找得到门：路、号、楼层、房间。' },
  { name: 'trainer', label: '主讲', hint: null },
] as const

/** What people read of a session before they come. */
export function SessionFields({ value, set, error, reach }: Props) {
  return (
    <>
      {TEXTS.map(({ name, label, hint }) => (
        <Field key={name} id={`session-${name}`} label={label} hint={hint} error={error(name)}>
          {(aria) => <Input {...aria} value={value[name]} onChange={(event) => set({ [name]: event.target.value })} />}
        </Field>
      ))}
      <div className="sessions-two">
        <Time name="startsAt" label="开始" {...{ value, set, error }} />
        <Time name="endsAt" label="结束" {...{ value, set, error }} />
        <Field id="session-category" label="给哪类人" error={error('category')}>
          {(aria) => (
            <Select {...aria} options={CATEGORIES} value={value.category} onChange={(category) => set({ category })} />
          )}
        </Field>
        <Field id="session-unitId" label="给哪个单位" hint="包括它下面的单位。" error={error('unitId')}>
          {(aria) => (
            <Select
              {...aria}
              showSearch={{ optionFilterProp: 'label' }}
              options={unitsOf(reach)}
              value={value.unitId ?? (reach.all ? ALL : null)}
              placeholder="选一个单位"
              onChange={(unit) => set({ unitId: unit === ALL ? null : unit })}
            />
          )}
        </Field>
        <Field id="session-seats" label="座位" error={error('seats')}>
          {(aria) => (
            <InputNumber
              {...aria}
              min={1}
              max={2000}
              precision={0}
              value={value.seats}
              onChange={(seats) => set({ seats })}
            />
          )}
        </Field>
      </div>
    </>
  )
}

interface TimeProps extends Pick<Props, 'value' | 'set' | 'error'> {
  name: 'startsAt' | 'endsAt'
  label: string
}

function Time({ name, label, value, set, error }: TimeProps) {
  return (
    <Field id={`session-${name}`} label={label} hint="按北京时间。" error={error(name)}>
      {(aria) => <MinuteInput {...aria} value={value[name]} onChange={(at) => set({ [name]: at })} />}
    </Field>
  )
}
