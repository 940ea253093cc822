import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { notify } from '@/platform/notice'
import { copyText, handOver } from '@/platform/sharing/hand-over'
import { shareOrigin } from '@/platform/sharing/origin'
import { useSign } from '@/state/sign'
import { Button } from '@/ui/controls/button'
import { ShareButton } from '@/ui/controls/share-button'
import { Heading } from '@/ui/content/heading'
import { PosterSheet } from './poster-sheet'

/** The short address of an episode; a sign that somebody came through goes along. */
export const shortAddress = (id: string, sign: string | null): string =>
  `${shareOrigin()}/e/${id}${sign ? `?s=${sign}` : ''}`

/** Three ways to pass an episode on: to a chat, as an address, as a poster. */
export function ShareEpisode({ episode }: { episode: EpisodeDetail }) {
  const sign = useSign((s) => s.code)
  const [poster, setPoster] = useState(false)
  const link = shortAddress(episode.id, sign)
  const pass = async () => {
    const done = await handOver(episode.hook, link)
    if (done === 'copied') notify('已复制，打开微信粘贴给家人朋友')
    if (done === 'failed') notify('没能复制，请截图或存海报')
  }
  const copy = async () => notify((await copyText(link)) ? '已复制链接' : '没能复制，请存海报')
  return (
    <View id="share-episode" className="stack">
      <Heading>转给用得着的人</Heading>
      <View className="share-ways">
        <ShareButton id="share-friend" onShare={() => void pass()}>
          发给家人朋友
        </ShareButton>
        <Button id="share-poster" kind="quiet" onTap={() => setPoster(true)}>
          存成海报
        </Button>
        <Button id="share-link" kind="quiet" icon="copy" onTap={() => void copy()}>
          复制链接
        </Button>
      </View>
      {poster && <PosterSheet episode={episode} link={link} onClose={() => setPoster(false)} />}
    </View>
  )
}
