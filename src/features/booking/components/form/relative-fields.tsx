import { View } from '@tarojs/components'
import { RELATIONS, relationWord } from '@/domain/booking/booking-words'
import { FORM_MAX } from '@/domain/booking/form/check-form'
import { Segmented } from '@/ui/controls/segmented'
import { Switch } from '@/ui/controls/switch'
import { Field } from '@/ui/field/field'
import { roleOf } from '@/ui/role'
import type { StepProps } from './step-props'

const NOBODY = { relation: 'parent', name: '', consent: false }
const OPTIONS = RELATIONS.map((value) => ({ value: value as string, word: relationWord(value) }))

/** For a relative: who it is, and that they have said yes to it. */
export function RelativeFields({ draft: { relative, forCaller }, complaints, write }: Omit<StepProps, 'slot'>) {
  const change = (part: Partial<typeof NOBODY>) => write({ relative: { ...(relative ?? NOBODY), ...part } })
  return (
    <View className="stack">
      <Switch
        id="for-relative"
        label={forCaller ? '来访人替亲属约' : '我替亲属约'}
        on={relative !== null}
        onChange={(on) => write({ relative: on ? NOBODY : null })}
      />
      {relative && (
        <View id="relative" className="stack">
          <View className="booking-ways-choice">
            <View className="field-label" aria-hidden="true">
              是谁
            </View>
            <Segmented
              id="relation"
              label="是谁"
              options={OPTIONS}
              value={relative.relation}
              onChange={(relation) => change({ relation })}
            />
          </View>
          <Field
            id="relative-name"
            label="亲属的姓名"
            maxLength={FORM_MAX.name}
            value={relative.name}
            onInput={(name) => change({ name })}
            error={complaints.relative}
          />
          <Switch
            id="relative-consent"
            label="已经问过，本人同意"
            on={relative.consent}
            onChange={(consent) => change({ consent })}
          />
          <View className="field-error" {...roleOf('alert')}>
            {complaints.consent ?? ''}
          </View>
        </View>
      )}
    </View>
  )
}
