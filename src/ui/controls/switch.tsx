import { Text, View } from '@tarojs/components'
import { cx } from '../words'
import { Tappable } from './tappable'

export interface SwitchProps {
  id?: string
  label: string
  on: boolean
  onChange: (on: boolean) => void
  className?: string
}

/** On or off at once. The knob moves and the word 开 or 关 stands in it: colour is never the only cue. */
export function Switch({ id, label, on, onChange, className }: SwitchProps) {
  return (
    <Tappable
      id={id}
      role="switch"
      label={label}
      checked={on}
      onTap={() => onChange(!on)}
      className={cx('switch', className)}
    >
      <Text>{label}</Text>
      <View className={cx('switch-track', on && 'switch-on')} aria-hidden="true">
        <Text className="switch-word">{on ? '开' : '关'}</Text>
        <View className="switch-knob" />
      </View>
    </Tappable>
  )
}
