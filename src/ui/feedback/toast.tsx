import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx } from '../words'

/** Confirms what just happened. Always there, so that a screen reader notices when its words change. */
export function Toast({ text }: { text: string }) {
  return (
    <View className={cx('toast', text === '' && 'unseen')} {...roleOf('status')}>
      {text}
    </View>
  )
}
