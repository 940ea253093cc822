import { cx, present } from '../words'
import type { TextAreaBoxProps } from './text-area-box-props'

/** The browser's own: labels, dictation and spelling come with it, which Taro's element hides. */
export function TextAreaBox({ id, label, value, placeholder, wrong, messageId, onInput }: TextAreaBoxProps) {
  return (
    <textarea
      {...present({ 'aria-invalid': wrong || undefined, placeholder })}
      id={id}
      className={cx('text-area', wrong && 'field-wrong')}
      aria-label={label}
      aria-describedby={messageId}
      rows={5}
      value={value}
      onChange={(event) => onInput(event.currentTarget.value)}
    />
  )
}
