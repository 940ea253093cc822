import { View } from '@tarojs/components'
import { cx } from '../words'

const STATUS = { role: 'status', 'aria-live': 'polite', 'aria-role': 'alert' }

/** Confirms what just happened. Always there, so that a screen reader notices when its words change. */
export function Toast({ text }: { text: string }) {
  return (
    <View className={cx('toast', text === '' && 'unseen')} {...STATUS}>
      {text}
    </View>
  )
}
