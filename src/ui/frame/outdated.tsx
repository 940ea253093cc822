import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Card } from '../content/card'
import { Heading } from '../content/heading'
import { useFrame } from './frame'

/** Stands in place of every page's content once the server has refused this version. */
export function Outdated() {
  const { update } = useFrame()
  return (
    <Card id="outdated" className="stack">
      <Heading>需要更新后使用</Heading>
      <View>
        当前版本过旧。请点“更新”；如果仍是这一页：微信里删除小程序后再打开，网页请关闭后重新打开。您的记录不会丢。
      </View>
      <Button id="update" icon="reload" onTap={update}>
        更新
      </Button>
    </Card>
  )
}
