import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ChannelVideo, EpisodeDetail } from '@/contract/episodes'
import { channelPlayer } from '@/platform/channels/channels'
import { Notice } from '@/ui/feedback/notice'
import { ChannelWay } from './channel-way'
import { Ground } from './ground'

/** A video that lies in a 视频号: in its place where WeChat can show it, else the way there. */
export function ChannelStage({ episode, video }: { episode: EpisodeDetail; video: ChannelVideo }) {
  const [Player] = useState(() => channelPlayer())
  const [lost, setLost] = useState(false)
  return (
    <>
      <View id="player-stage" className="stage">
        <Ground poster={episode.media.poster1x1} clear={!Player || lost} />
        {Player && !lost && (
          <Player
            id="player-channel"
            title={`视频：${episode.title}`}
            finderUserName={video.finderUserName}
            feedId={video.feedId}
            onError={() => setLost(true)}
          />
        )}
      </View>
      <View className="stage-line">
        <Notice id="player-channel-card">
          <View>这一期的视频在微信视频号里，下面的文字稿可以直接看。</View>
          <ChannelWay video={video} />
        </Notice>
      </View>
    </>
  )
}
