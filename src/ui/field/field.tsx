import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { FieldBox } from './field-box'

export interface FieldProps {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  /** Digits open the number keys. */
  kind?: 'text' | 'digits'
  maxLength?: number
  /** What browsers may fill in: `tel`, `one-time-code`. */
  autoComplete?: string
  /** How to fill it in; gives way to `error`. */
  hint?: string
  /** What is wrong and what to do; read aloud when it appears. */
  error?: string
  onEnter?: () => void
  /** Takes the focus when it becomes true. */
  focused?: boolean
  /** Beside the box, e.g. the button that sends a code. */
  aside?: ReactNode
}

/** Label above, box, one line of help or complaint below. */
export function Field(props: FieldProps) {
  const { id, label, kind = 'text', maxLength = 140, hint, error, aside, ...rest } = props
  const messageId = `${id}-message`
  return (
    <View className="field">
      <View className="field-label" aria-hidden="true">
        {label}
      </View>
      <View className="field-line">
        <FieldBox
          {...rest}
          id={id}
          label={label}
          digits={kind === 'digits'}
          maxLength={maxLength}
          wrong={Boolean(error)}
          messageId={messageId}
        />
        {aside}
      </View>
      <View id={messageId} className={error ? 'field-error' : 'note'} {...roleOf('alert')}>
        {error ?? hint ?? ''}
      </View>
    </View>
  )
}
