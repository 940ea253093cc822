import { Textarea } from '@tarojs/components'
import { cx, present } from '../words'
import type { TextAreaBoxProps } from './text-area-box-props'

/** -1: WeChat would cut a pasted text after 140 characters without a word. */
const NO_LIMIT = -1

export function TextAreaBox({ id, label, value, placeholder, wrong, onInput }: TextAreaBoxProps) {
  return (
    <Textarea
      {...present({ placeholder })}
      id={id}
      className={cx('text-area', wrong && 'field-wrong')}
      aria-label={label}
      autoHeight
      disableDefaultPadding
      maxlength={NO_LIMIT}
      value={value}
      onInput={(event) => onInput(event.detail.value)}
    />
  )
}
