import { Input } from '@tarojs/components'
import { cx } from '../words'
import type { FieldBoxProps } from './field-box-props'

export function FieldBox(props: FieldBoxProps) {
  const { id, label, value, digits, maxLength, wrong, onInput, onEnter, focused = false } = props
  return (
    <Input
      id={id}
      className={cx('field-box', wrong && 'field-wrong')}
      aria-label={label}
      type={digits ? 'number' : 'text'}
      maxlength={maxLength}
      focus={focused}
      value={value}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={() => onEnter?.()}
    />
  )
}
