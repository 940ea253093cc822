import type { CSSProperties, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx, present } from '../words'

export interface TappableProps {
  id?: string
  /** What a screen reader calls it; without it the text inside is read. */
  label?: string
  /** `link` goes somewhere, `button` does something. */
  role?: 'button' | 'link' | 'switch' | 'radio' | 'tab' | 'checkbox'
  onTap: () => void
  disabled?: boolean
  /** For switch, radio and checkbox. */
  checked?: boolean
  /** For tabs. */
  selected?: boolean
  /** For a button that unfolds something. */
  expanded?: boolean
  /** Marks the place where one is, e.g. in the tab bar. */
  current?: boolean
  /** -1 takes it out of the keyboard's order (the other radios of a group). */
  tabIndex?: number
  onArrow?: (step: 1 | -1) => void
  className?: string
  style?: CSSProperties
  children?: ReactNode
}

interface Key {
  key?: string
  preventDefault?: () => void
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
// Taro's web elements drop an attribute whose value is `false`, hence words.
const word = (state: boolean | undefined) => (state === undefined ? undefined : state ? 'true' : 'false')

/** Whatever can be tapped: by finger, by Enter and Space, and by name and role for those who listen. */
export function Tappable(props: TappableProps) {
  const { role = 'button', disabled = false, onTap, onArrow } = props
  const press = (event: Key) => {
    const step = STEPS[event.key ?? '']
    if (step && onArrow) {
      event.preventDefault?.()
      onArrow(step)
    } else if (!disabled && (event.key === 'Enter' || (event.key === ' ' && role !== 'link'))) {
      event.preventDefault?.()
      onTap()
    }
  }
  const reached = present({
    id: props.id,
    ...roleOf(role),
    tabIndex: props.tabIndex ?? (disabled ? -1 : 0),
    'aria-label': props.label,
    'aria-checked': word(props.checked),
    'aria-selected': word(props.selected),
    'aria-expanded': word(props.expanded),
    'aria-disabled': disabled ? 'true' : undefined,
    'aria-current': props.current ? 'page' : undefined,
    style: props.style,
    onKeyDown: press,
  })
  return (
    <View
      {...reached}
      className={cx('tappable', disabled && 'tappable-disabled', props.className)}
      hoverClass={disabled ? 'none' : 'tappable-pressed'}
      onClick={() => !disabled && onTap()}
    >
      {props.children}
    </View>
  )
}
