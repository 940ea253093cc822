import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx } from '../words'
import { TextAreaBox } from './text-area-box'

export interface TextAreaProps {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  /** Characters; more can be typed, so that a pasted text is not cut without a word. */
  max: number
  placeholder?: string
  hint?: string
  /** What is wrong and what to do; read aloud when it appears. */
  error?: string
}

/** Several lines: label above, box, help or complaint and the count below. */
export function TextArea({ id, label, value, onInput, max, placeholder, hint, error }: TextAreaProps) {
  const messageId = `${id}-message`
  const box = { id, label, value, onInput, placeholder, wrong: Boolean(error), messageId }
  return (
    <View className="field">
      <View className="field-label" aria-hidden="true">
        {label}
      </View>
      <TextAreaBox {...box} />
      <View className="text-area-below">
        <View id={messageId} className={error ? 'field-error' : 'note'} {...roleOf('alert')}>
          {error ?? hint ?? ''}
        </View>
        <View className={cx('note numerals text-area-count', value.length > max && 'field-error')} aria-hidden="true">
          {value.length}/{max}
        </View>
      </View>
    </View>
  )
}
