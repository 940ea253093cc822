import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'

const STATUS = { role: 'status' }

export function OfflineBar({ children = '网络已断开，看过的内容还能打开。' }: { children?: string }) {
  return (
    <View className="offline-bar" {...STATUS}>
      <Icon name="offline" />
      <Text>{children}</Text>
    </View>
  )
}
