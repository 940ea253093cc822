import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'

export function OfflineBar({ children = '网络已断开，看过的内容还能打开。' }: { children?: string | undefined }) {
  return (
    <View id="offline-bar" className="offline-bar" {...roleOf('status')}>
      <Icon name="offline" />
      <Text>{children}</Text>
    </View>
  )
}
