import { Text, View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx, present } from '../words'
import { Tappable } from './tappable'

export interface SegmentedProps<V extends string> {
  id?: string
  /** What is chosen here; read aloud before the choices. */
  label: string
  options: readonly { value: V; word: string }[]
  value: V
  onChange: (value: V) => void
}

/** One of a few; arrow keys move the choice, Tab leaves the group. */
export function Segmented<V extends string>({ id, label, options, value, onChange }: SegmentedProps<V>) {
  const at = options.findIndex((option) => option.value === value)
  const move = (step: 1 | -1) => {
    const next = options[(at + step + options.length) % options.length]
    if (next) onChange(next.value)
  }
  const group = present({ id, ...roleOf('radiogroup'), 'aria-label': label })
  return (
    <View {...group} className="segmented">
      {options.map((option) => (
        <Tappable
          key={option.value}
          id={id && `${id}-${option.value}`}
          role="radio"
          checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={cx('segment', option.value === value && 'segment-on')}
          onTap={() => onChange(option.value)}
          onArrow={move}
        >
          <Text>{option.word}</Text>
        </Tappable>
      ))}
    </View>
  )
}
