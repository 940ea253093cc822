import { View } from '@tarojs/components'
import { TROUBLES } from '@/domain/episodes/finding/troubles'
import { go, routes } from '@/platform/routes'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Button } from '@/ui/controls/button'
import { Chip } from '@/ui/controls/chip'

/** 我遇到的事: eight plain words, a way to say it in one's own, and somebody to ask. */
export function Troubles() {
  return (
    <View>
      <Heading>我遇到的事</Heading>
      <View className="home-words">
        {TROUBLES.map((word, index) => (
          <Chip key={word} id={`trouble-${index + 1}`} onTap={() => go(routes.find(word))}>
            {word}
          </Chip>
        ))}
      </View>
      <Button id="own-words" kind="quiet" icon="search" className="home-own-words" onTap={() => go(routes.find())}>
        用自己的话说
      </Button>
      <ListRow
        id="home-help"
        icon="place"
        title="这事去哪办"
        note="带什么、哪里近、开没开门"
        onTap={() => go(routes.help())}
      />
      <ListRow
        id="home-book"
        icon="people"
        title="约村里的律师"
        note="免费，当面谈或打电话"
        onTap={() => go(routes.village())}
      />
    </View>
  )
}
