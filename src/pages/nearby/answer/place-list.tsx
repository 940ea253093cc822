import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCircle } from '@/state/places/circle/circle'
import { useCircleFilter } from '@/state/places/circle/circle-filter'
import { useSettings } from '@/state/settings'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { roleOf } from '@/ui/role'
import type { CircleView, ListedPlace } from '../use-circle-view'
import { CirclePlaceRow } from './circle-place-row'

const LIST = roleOf('list')
const ITEM = roleOf('listitem')
/** Of those further away so many at a time. */
const PAGE = 10

/** By minutes: what is within reach, where to go for what is missing, then all the others. */
export function PlaceList({ view }: { view: CircleView }) {
  const { minutes, reach } = useCircle()
  const showAll = useCircleFilter((s) => s.showAll)
  const elder = useSettings((s) => s.elderMode)
  const [everything, setEverything] = useState(false)
  const few = elder && !everything && reach !== null
  const within = few ? view.first : view.within
  const hidden = view.within.length - within.length
  if (view.within.length + view.beyond.length + view.others.length === 0)
    return (
      <Empty id="nearby-none" icon="place" action={{ id: 'nearby-all', word: '看全部', onTap: showAll }}>
        没有这样的地点，放宽一些再看看。
      </Empty>
    )
  return (
    <View id="nearby-list" className="stack">
      {reach && within.length > 0 && <Rows id="within" title={`${minutes} 分钟以内`} places={within} />}
      {hidden > 0 && (
        <Button id="nearby-more" kind="quiet" onTap={() => setEverything(true)}>
          {`这些最近，还有 ${hidden} 处也能到`}
        </Button>
      )}
      {view.beyond.length > 0 && <Rows id="beyond" title="再远一点，能办缺的" places={view.beyond} />}
      {(!few || hidden === 0) && <Others places={view.others} title={reach ? '其他地点' : '全部地点'} />}
    </View>
  )
}

function Rows({ id, title, places }: { id: string; title: string; places: readonly ListedPlace[] }) {
  return (
    <Card className="place-card">
      <Heading id={`${id}-title`}>{title}</Heading>
      <View id={id} {...LIST}>
        {places.map((one) => (
          <View key={one.place.id} className="place-item" {...ITEM}>
            <CirclePlaceRow one={one} />
          </View>
        ))}
      </View>
    </Card>
  )
}

/** Further than an hour, or with nobody having said from where: unfolded a few at a time. */
function Others({ places, title }: { places: readonly ListedPlace[]; title: string }) {
  const [shown, setShown] = useState(title === '全部地点' ? PAGE : 0)
  if (places.length === 0) return null
  return (
    <>
      {shown > 0 && <Rows id="others" title={title} places={places.slice(0, shown)} />}
      {shown < places.length && (
        <Button id="nearby-others" kind="quiet" onTap={() => setShown(shown + PAGE)}>
          {shown === 0 ? `看${title}，${places.length} 处` : `再看 ${Math.min(PAGE, places.length - shown)} 处`}
        </Button>
      )}
    </>
  )
}
