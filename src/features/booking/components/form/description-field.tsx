import { useState } from 'react'
import { Text } from '@tarojs/components'
import { FORM_MAX } from '@/domain/booking/form/check-form'
import { Tappable } from '@/ui/controls/tappable'
import { TextArea } from '@/ui/field/text-area'
import { Icon } from '@/ui/icon/icon'
import type { StepProps } from './step-props'

/** What the lawyer may know beforehand; folded, because nobody has to. */
export function DescriptionField({ draft, complaints, write }: Omit<StepProps, 'slot'>) {
  const [open, setOpen] = useState(draft.description !== '')
  if (!open && !complaints.description)
    return (
      <Tappable id="add-description" className="booking-fold" expanded={false} onTap={() => setOpen(true)}>
        <Icon name="pencil" />
        <Text>补充几句是什么事（可以不填）</Text>
      </Tappable>
    )
  return (
    <TextArea
      id="booking-description"
      label="是什么事（可以不填）"
      max={FORM_MAX.description}
      placeholder="什么时候、和谁、现在到哪一步了。"
      value={draft.description}
      onInput={(description) => write({ description })}
      error={complaints.description}
      hint="加密保存，只有接待您的律师能看。请不要写身份证号、银行卡号。"
    />
  )
}
