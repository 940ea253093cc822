import { useEffect } from 'react'
import type { EpisodeDetail } from '@/contract/episodes'
import { usePageQuery } from '@/platform/page-life'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import type { ShareCard } from '@/platform/sharing/share-card'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { useEpisodes } from '@/state/episodes'
import { arriveBySign, useSign } from '@/state/sign'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { PlayerSkeleton } from '../../components/stage/player-skeleton'
import { WatchEpisode } from '../../components/watch-episode'
import './player.scss'

/** Where to begin, in milliseconds, from an address that anybody may have written. */
const startIn = (t: string | undefined): number | undefined => (t && /^\d{1,8}$/.test(t) ? Number(t) : undefined)

/** In a chat: the question over its poster; a village's or group's sign goes along. */
const cardOf = ({ id, hook, media }: EpisodeDetail, sign: string | null): ShareCard => ({
  title: hook,
  path: routes.episode(id, undefined, sign),
  messageImage: mediaUrl(media.poster5x4),
  timelineImage: mediaUrl(media.poster1x1),
})

export default function PlayerPage() {
  const { id = '', t, sign } = usePageQuery()
  const passedOn = useSign((s) => s.code)
  const opened = useEpisodes((s) => s.opened[id])
  const open = useEpisodes((s) => s.openEpisode)
  useEffect(() => {
    void open(id)
    const { list, load } = useEpisodes.getState()
    // Somebody who comes from a shared address has neither the list nor their own places yet.
    if (list.status === 'idle') void load()
  }, [id, open])
  useEffect(() => void arriveBySign(sign, id), [sign, id])
  const { episode, problem } = opened ?? {}
  useShareCard(episode ? cardOf(episode, passedOn) : null)
  return (
    <Page id="player" title={episode?.title ?? '看普法'} titleUnseen bleed>
      {episode && <WatchEpisode key={episode.id} episode={episode} fromMs={startIn(t)} />}
      {!episode && opened?.status !== 'error' && <PlayerSkeleton />}
      {!episode && opened?.status === 'error' && problem?.code === 'not-found' && (
        <Empty
          id="player-gone"
          action={{ id: 'player-others', word: '看其他节目', onTap: () => go(routes.tab('learn')) }}
        >
          这一期已经下架，或者地址不对。
        </Empty>
      )}
      {!episode && opened?.status === 'error' && problem && problem.code !== 'not-found' && (
        <ProblemCard id="player-problem" problem={problem} onRetry={() => void open(id)} />
      )}
    </Page>
  )
}
