import { View } from '@tarojs/components'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'

/** For whoever looks after units: which, and where that is done. */
export function Supervising({ units }: { units: readonly string[] }) {
  if (units.length === 0) return null
  return (
    <Card id="supervising" className="stack">
      <Heading>您管理的单位</Heading>
      <View>{units.join('、')}</View>
      <View className="note">名册和完成情况请在电脑上的管理后台看，用同一个手机号登录。</View>
    </Card>
  )
}
