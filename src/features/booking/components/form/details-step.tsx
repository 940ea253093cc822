import { useState } from 'react'
import { View } from '@tarojs/components'
import { modeWord } from '@/domain/booking/booking-words'
import { orderModes } from '@/domain/booking/choosing/order-modes'
import { FORM_MAX } from '@/domain/booking/form/check-form'
import { Card } from '@/ui/content/card'
import { Segmented } from '@/ui/controls/segmented'
import { Field } from '@/ui/field/field'
import { DescriptionField } from './description-field'
import { RelativeFields } from './relative-fields'
import type { StepProps } from './step-props'

/** How to meet, who comes, how to call them: all that is needed; what can be added stays folded. */
export function DetailsStep({ draft, slot, complaints, write }: StepProps) {
  const { forCaller } = draft
  const [named, setNamed] = useState(false)
  return (
    <Card className="stack">
      <Ways draft={draft} slot={slot} complaints={complaints} write={write} />
      <Field
        id="booking-name"
        label={forCaller ? '来访人怎么称呼' : '怎么称呼您'}
        maxLength={FORM_MAX.name}
        autoComplete={forCaller ? undefined : 'name'}
        hint="比如 王孃孃、李先生。"
        value={draft.name}
        onInput={(name) => write({ name })}
        error={complaints.name}
        onEnter={() => setNamed(true)}
      />
      <Field
        id="booking-phone"
        label={forCaller ? '来访人的电话' : '您的电话'}
        kind="digits"
        maxLength={12}
        autoComplete={forCaller ? undefined : 'tel'}
        hint={forCaller ? '来访人以后用这个号码登录，就能看到这次预约。' : '有变动时律师打这个电话。'}
        value={draft.phone}
        onInput={(phone) => write({ phone })}
        error={complaints.phone}
        focused={named}
      />
      <RelativeFields draft={draft} complaints={complaints} write={write} />
      {!forCaller && <DescriptionField draft={draft} complaints={complaints} write={write} />}
    </Card>
  )
}

/** One way needs no choice; a visit at home needs an address. */
function Ways({ draft: { mode, address }, slot: { modes, place }, complaints, write }: StepProps) {
  return (
    <View className="stack">
      {modes.length > 1 ? (
        <View className="booking-ways-choice">
          <View className="field-label" aria-hidden="true">
            怎么见面
          </View>
          <Segmented
            id="mode"
            label="怎么见面"
            options={orderModes(modes).map((value) => ({ value, word: modeWord(value) }))}
            value={mode}
            onChange={(next) => write({ mode: next })}
          />
        </View>
      ) : (
        <View>{modeWord(mode)}</View>
      )}
      <View className="note">{wayNote(mode, place)}</View>
      {mode === 'home-visit' && (
        <Field
          id="booking-address"
          label="律师上门到哪里"
          maxLength={FORM_MAX.address}
          value={address}
          onInput={(next) => write({ address: next })}
          error={complaints.address}
        />
      )}
    </View>
  )
}

function wayNote(mode: string, place: string): string {
  if (mode === 'phone') return '到时间律师打电话过来，不用出门。'
  if (mode === 'video') return '到时间点预约里的链接，就能看到律师。'
  if (mode === 'home-visit') return '给出门不方便的人：律师到家里来，不收费。'
  return `到 ${place} 当面谈。`
}
