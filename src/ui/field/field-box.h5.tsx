import { useEffect, useRef } from 'react'
import { cx, present } from '../words'
import type { FieldBoxProps } from './field-box-props'

/** The browser's own input: labels, filling in and the number keys come with it, which Taro's element hides. */
export function FieldBox(props: FieldBoxProps) {
  const { id, label, value, digits, maxLength, autoComplete, wrong, messageId, onInput, onEnter, focused } = props
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) box.current?.focus()
  }, [focused])
  return (
    <input
      ref={box}
      {...present({ autoComplete, 'aria-invalid': wrong || undefined })}
      id={id}
      className={cx('field-box', wrong && 'field-wrong')}
      aria-label={label}
      aria-describedby={messageId}
      type="text"
      inputMode={digits ? 'numeric' : 'text'}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onInput(event.currentTarget.value)}
      // The Enter that chooses a word of the pinyin keyboard leads nowhere yet.
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
    />
  )
}
