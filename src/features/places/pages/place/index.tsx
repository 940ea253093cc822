import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { openState } from '@/domain/places/hours/open-state'
import { usePageQuery } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { useOpenedPlace } from '@/state/places/opened-place'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { Access } from '../../components/place/access'
import { Hours } from '../../components/place/hours'
import { Lawyers } from '../../components/place/lawyers'
import { OnDuty } from '../../components/place/on-duty'
import { PlaceHead } from '../../components/place/place-head'
import { Verified } from '../../components/place/verified'
import '../../places.scss'

const CARD_PICTURE = '/map-marks/card.png'

/** One place: whether it is open, how to reach it, how to get in, who is there, and how to say that something is wrong. */
export default function PlacePage() {
  const { id = '' } = usePageQuery()
  const { place: known, offline, problem, open } = useOpenedPlace()
  const place = known?.id === id ? known : null
  const now = new Date()
  useEffect(() => void open(id), [id, open])
  useShareCard(
    place && {
      title: `${place.name}，${openState(place, place.calendar, now).words}`,
      path: routes.place(place.id),
      messageImage: CARD_PICTURE,
      timelineImage: CARD_PICTURE,
    },
  )
  const gone = problem?.code === 'not-found'
  return (
    <Page id="place" title={place?.name ?? '服务地点'}>
      <View className="stack">
        {gone && (
          <Empty
            id="place-gone"
            icon="place"
            action={{ id: 'place-others', word: '看别的地点', onTap: () => go(routes.tab('nearby')) }}
          >
            这个地点已经不办了，或者码不对。看看附近别的地点。
          </Empty>
        )}
        {problem && !gone && <ProblemCard id="place-problem" problem={problem} onRetry={() => void open(id)} />}
        {offline && <Notice tone="warn">下面是上次看到的，时间和电话可能变了。</Notice>}
        {!place && !problem && <SkeletonText lines={8} />}
        {place && (
          <>
            <PlaceHead place={place} now={now} />
            <Hours place={place} now={now} />
            <Access place={place} />
            <OnDuty people={place.people} />
            <Lawyers lawyers={place.lawyers} />
            <Verified place={place} />
          </>
        )}
      </View>
    </Page>
  )
}
