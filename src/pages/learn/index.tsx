import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { usePageQuery, useShown } from '@/platform/page-life'
import { tabCard } from '@/platform/sharing/tab-card'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { useEpisodes } from '@/state/episodes'
import { LEARN_PARTS, useLearnFilter } from '@/state/finding/learn-filter'
import { arriveBySign, useSign } from '@/state/sign'
import { Segmented } from '@/ui/controls/segmented'
import { Page } from '@/ui/frame/page'
import { Episodes } from './episodes'
import { OfficialDuties } from './official/official-duties'
import { Handbooks } from './handbooks/handbooks'
import { Practice } from './practice'
import { useFilterInAddress } from './use-filter-in-address'
import './learn.scss'

/** In a chat, over the newest episode's picture. */
const CARD_TITLE = '学法：按自己遇到的事，找一分钟普法'

const WORDS = { episodes: '看节目', practice: '练一练', handbooks: '手册' } as const
const PARTS = LEARN_PARTS.map((value) => ({ value, word: WORDS[value] }))

export default function LearnPage() {
  const newest = useEpisodes((s) => s.list.episodes[0])
  const load = useEpisodes((s) => s.load)
  const { part, show } = useLearnFilter()
  const keepFilter = useFilterInAddress()
  useShown(() => {
    void load()
    keepFilter()
  })
  const { sign } = usePageQuery()
  useEffect(() => void arriveBySign(sign), [sign])
  useShareCard(tabCard({ tab: 'learn', title: CARD_TITLE, newest, sign: useSign((s) => s.code) }))
  return (
    <Page id="learn" title="学法" titleUnseen tab="learn">
      <View className="learn-parts">
        <OfficialDuties />
        <Segmented id="learn-part" label="看节目、练一练，还是看手册" options={PARTS} value={part} onChange={show} />
        {part === 'episodes' && <Episodes />}
        {part === 'practice' && <Practice />}
        {part === 'handbooks' && <Handbooks />}
      </View>
    </Page>
  )
}
