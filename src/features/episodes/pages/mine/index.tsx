import { useState } from 'react'
import { View } from '@tarojs/components'
import { myShelves, SHELF_WORDS, SHELVES, type Shelf } from '@/domain/episodes/viewing/my-shelves'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useEpisodes } from '@/state/episodes'
import { Segmented } from '@/ui/controls/segmented'
import { Empty } from '@/ui/feedback/empty'
import { Page } from '@/ui/frame/page'
import { MyEpisode } from '../../components/my-episode'

const EMPTY: Record<Shelf, string> = {
  begun: '没看完的节目会在这里，点开从上次的地方接着看。',
  kept: '看节目时点“收藏”，就会留在这里。',
  watched: '看完的节目会在这里，随时再看。',
}
const OPTIONS = SHELVES.map((value) => ({ value, word: SHELF_WORDS[value] }))

/** Begun, kept and seen episodes. Private: no points, no minutes, no ranks. */
export default function MinePage() {
  const asked = usePageQuery().shelf
  const [shelf, setShelf] = useState<Shelf>(SHELVES.find((one) => one === asked) ?? 'begun')
  const { list, progress, favourites, load } = useEpisodes()
  useShown(() => void load())
  const episodes = myShelves(list.episodes, progress, favourites)[shelf]
  return (
    <Page id="mine" title="我的节目">
      <View className="stack">
        <Segmented id="mine-shelf" label="看哪些节目" options={OPTIONS} value={shelf} onChange={setShelf} />
        {episodes.length === 0 && (
          <Empty
            id="mine-empty"
            icon={shelf === 'kept' ? 'star' : 'play'}
            action={{ id: 'mine-start', word: '去看一期', onTap: () => go(routes.tab('learn')) }}
          >
            {EMPTY[shelf]}
          </Empty>
        )}
        <View id="mine-list">
          {episodes.map((episode) => (
            <MyEpisode key={episode.id} episode={episode} progress={progress[episode.id]} />
          ))}
        </View>
      </View>
    </Page>
  )
}
