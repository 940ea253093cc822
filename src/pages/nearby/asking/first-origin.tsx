import { View } from '@tarojs/components'
import { canLocate } from '@/platform/location/locate'
import { go, routes } from '@/platform/routes'
import { useLocating } from '@/state/places/circle/locating'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { UseLocation } from '@/ui/places/use-location'

/** Before anybody has said where they start: what will be here, and the first step. */
export function FirstOrigin() {
  const { busy, words, locate } = useLocating()
  return (
    <Card id="nearby-first" className="stack">
      <Heading>先说从哪里出发</Heading>
      <View className="muted">就知道走多久能到、能办哪些事、还缺什么。不给位置也能用。</View>
      <Button id="first-choose" icon="search" onTap={() => go(routes.origin())}>
        选村居、镇街或地点
      </Button>
      {canLocate() && <UseLocation busy={busy} words={words} onTap={() => void locate()} />}
      <View className="note">也可以在上面的地图上点一下。</View>
    </Card>
  )
}
