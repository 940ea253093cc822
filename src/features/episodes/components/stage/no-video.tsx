import { View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { Notice } from '@/ui/feedback/notice'
import { Ground } from './ground'

/** An episode whose video is not there yet, or no longer; all it says stands below. */
export function NoVideo({ episode }: { episode: EpisodeDetail }) {
  return (
    <>
      <View id="player-stage" className="stage">
        <Ground poster={episode.media.poster1x1} clear />
      </View>
      <View className="stage-line">
        <Notice id="player-no-video">这一期暂时没有视频，要点、法条和文字稿都在下面。</Notice>
      </View>
    </>
  )
}
