import { Input, Select } from 'antd'
import type { OfficialDesk } from '@/contract/console/study/console-officials'
import type { UnitRow } from '@/contract/console/study/console-units'
import { CATEGORIES, CATEGORY_WORDS, type Category } from '@/domain/study/categories'
import { NAME_MAX, POST_MAX } from '@/domain/study/roster/importing/check-row'
import { pathOf, treeOrder } from '@/domain/study/roster/unit-tree'
import { DayInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'

export interface OfficialFormValue {
  name: string
  unitId: string | null
  post: string
  category: Category | null
  joinedDay: string
  /** Typed anew; '' leaves the number as it is. */
  phone: string
}

export const formOf = ({ name, unitId, post, category, joinedDay }: OfficialDesk): OfficialFormValue => ({
  ...{ name, unitId, post, category, joinedDay, phone: '' },
})

interface Props {
  units: readonly UnitRow[]
  value: OfficialFormValue
  set: (part: Partial<OfficialFormValue>) => void
  error: (field: keyof OfficialFormValue) => string | null
  /** What the roster has now; null for none. */
  phoneMasked: string | null
  /** Somebody who is not on the roster yet. */
  fresh?: boolean
}

/** What the roster says of somebody. */
export function OfficialForm({ phoneMasked, units, fresh = false, ...form }: Props) {
  return (
    <>
      <Who {...form} />
      <Duty {...form} units={units} fresh={fresh} />
      <PhoneNumber {...form} phoneMasked={phoneMasked} />
    </>
  )
}

type Part = Omit<Props, 'phoneMasked' | 'units' | 'fresh'>

const Who = ({ value, set, error }: Part) => (
  <div className="two">
    <Field
      id="official-name"
      label="姓名"
      error={error('name')}
      count={{ used: value.name.trim().length, max: NAME_MAX }}
    >
      {(aria) => <Input {...aria} value={value.name} onChange={(event) => set({ name: event.target.value })} />}
    </Field>
    <Field
      id="official-post"
      label="职务"
      error={error('post')}
      count={{ used: value.post.trim().length, max: POST_MAX }}
    >
      {(aria) => <Input {...aria} value={value.post} onChange={(event) => set({ post: event.target.value })} />}
    </Field>
  </div>
)

function Duty({ units, value, set, error, fresh }: Part & Pick<Props, 'units' | 'fresh'>) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const choices = treeOrder(units).filter(({ active, id }) => active || id === value.unitId)
  return (
    <>
      <Field
        id="official-unit"
        label="单位"
        hint={fresh ? undefined : '改了就是调动，做完的和考过的都跟着人走。'}
        error={error('unitId')}
      >
        {(aria) => (
          <Select
            {...aria}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选一个单位"
            value={value.unitId ?? undefined}
            options={choices.map(({ id }) => ({ value: id, label: pathOf(byId, id) }))}
            onChange={(unitId) => set({ unitId })}
          />
        )}
      </Field>
      <div className="two">
        <Field id="official-category" label="类别" hint="决定有哪些学习任务和考试。" error={error('category')}>
          {(aria) => (
            <Select
              {...aria}
              placeholder="选一个类别"
              value={value.category ?? undefined}
              options={CATEGORIES.map((category) => ({ value: category, label: CATEGORY_WORDS[category] }))}
              onChange={(category) => set({ category })}
            />
          )}
        </Field>
        <Field
          id="official-joined"
          label="列入日期"
          hint="年中列入的，任务按剩下的时间折算。"
          error={error('joinedDay')}
        >
          {(aria) => <DayInput {...aria} value={value.joinedDay} onChange={(joinedDay) => set({ joinedDay })} />}
        </Field>
      </div>
    </>
  )
}

const PhoneNumber = ({ value, set, error, phoneMasked }: Part & Pick<Props, 'phoneMasked'>) => (
  <Field
    id="official-phone"
    label={phoneMasked ? '换一个手机号' : '手机号'}
    hint={phoneMasked ? `现在是 ${phoneMasked}，不换就空着。` : '本人用它登录，就和名册对上了。'}
    error={error('phone')}
  >
    {(aria) => (
      <Input
        {...aria}
        inputMode="numeric"
        autoComplete="off"
        maxLength={11}
        value={value.phone}
        onChange={(event) => set({ phone: event.target.value.replace(/\D/g, '') })}
      />
    )}
  </Field>
)
