import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx } from '../words'

interface ToastProps {
  text: string
  /** There is a bar at the bottom of the screen. */
  above: boolean
}

/** Confirms what just happened. Always there, so that a screen reader notices when its words change. */
export function Toast({ text, above }: ToastProps) {
  return (
    <View className={cx('toast', above && 'toast-above', text === '' && 'unseen')} {...roleOf('status')}>
      {text}
    </View>
  )
}
