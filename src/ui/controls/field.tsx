import type { ReactNode } from 'react'
import { Input, View } from '@tarojs/components'
import { cx, present } from '../words'

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
  /** Beside the box, e.g. the button that sends a code. */
  aside?: ReactNode
}

const ALERT = { role: 'alert' }

/** Label above, box, one line of help or complaint below. */
export function Field(props: FieldProps) {
  const { id, label, value, kind = 'text', hint, error, onEnter, aside } = props
  const filled = present({
    'aria-label': label,
    'aria-invalid': error ? 'true' : undefined,
    // Names of the web's own attributes; WeChat has no use for them.
    autocomplete: props.autoComplete,
    inputmode: kind === 'digits' ? 'numeric' : undefined,
  })
  return (
    <View className="field">
      <View className="field-label" aria-hidden="true">
        {label}
      </View>
      <View className="field-line">
        <Input
          {...filled}
          id={id}
          className={cx('field-box', error && 'field-wrong')}
          type={kind === 'digits' ? 'number' : 'text'}
          maxlength={props.maxLength ?? 140}
          value={value}
          onInput={(event) => props.onInput(event.detail.value)}
          {...present({ onConfirm: onEnter && (() => onEnter()) })}
        />
        {aside}
      </View>
      <View className={error ? 'field-error' : 'note'} {...ALERT} id={`${id}-message`}>
        {error ?? hint ?? ''}
      </View>
    </View>
  )
}
