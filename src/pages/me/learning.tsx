import { View } from '@tarojs/components'
import { clockTime } from '@/domain/time/durations'
import { myShelves, SHELF_WORDS, SHELVES } from '@/domain/episodes/viewing/my-shelves'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useEpisodes } from '@/state/episodes'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Button } from '@/ui/controls/button'

const ICONS = { begun: 'clock', kept: 'star', watched: 'check' } as const

/** 我的学习: where I stopped last, and how much I began, keep and have seen. Private: no points, no minutes, no ranks. */
export function Learning() {
  const { list, progress, favourites, load } = useEpisodes()
  useShown(() => void load())
  const shelves = myShelves(list.episodes, progress, favourites)
  const [last] = shelves.begun
  const nothing = SHELVES.every((shelf) => shelves[shelf].length === 0)
  return (
    <Card id="my-learning" className="stack">
      <Heading>我的学习</Heading>
      {nothing && (
        <View id="my-learning-empty" className="me-nothing">
          <View className="me-nothing-words">看过和收藏的节目会在这里，随时接着看。</View>
          <Button id="my-learning-start" kind="quiet" icon="play" onTap={() => go(routes.tab('learn'))}>
            去看一期
          </Button>
        </View>
      )}
      <ListRow
        id="my-practice"
        icon="chart"
        title="练习进度和错题本"
        note="只有自己看得到"
        onTap={() => go(routes.practiceProgress())}
      />
      {!nothing && (
        <View>
          {last && (
            <ListRow
              id="my-learning-last"
              icon="play"
              title={last.hook}
              note={`接着看 · 看到 ${clockTime(progress[last.id]?.positionMs ?? 0)}`}
              onTap={() => go(routes.episode(last.id))}
            />
          )}
          {SHELVES.map((shelf) => (
            <ListRow
              key={shelf}
              id={`my-${shelf}`}
              icon={ICONS[shelf]}
              title={SHELF_WORDS[shelf]}
              value={`${shelves[shelf].length} 期`}
              onTap={() => go(routes.mine(shelf))}
            />
          ))}
        </View>
      )}
    </Card>
  )
}
