import { View } from '@tarojs/components'
import { originWord } from '@/domain/places/circle/circle-question'
import { go, routes } from '@/platform/routes'
import { useCircle } from '@/state/places/circle/circle'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

/** Where from; another is one tap away. */
export function OriginLine() {
  const origin = useCircle((s) => s.origin)
  const word = origin ? originWord(origin) : '选一个出发的地方'
  return (
    <Tappable id="nearby-origin" role="link" className="origin-line" onTap={() => go(routes.origin())}>
      <Icon name="place" />
      <View className="origin-words">
        <View className="note">从哪里出发</View>
        <View className="origin-name">{word}</View>
      </View>
      <View className="origin-change">{origin ? '换' : '选'}</View>
    </Tappable>
  )
}
