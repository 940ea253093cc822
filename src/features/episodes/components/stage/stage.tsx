import { View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { Player } from '@/platform/player/player'
import { useSettings } from '@/state/settings'
import type { Playback } from '../playback/use-playback'
import { Ground } from './ground'
import { StageSays } from './stage-says'

interface StageProps {
  episode: EpisodeDetail
  /** The episode's own file. */
  src: string
  playback: Playback
}

/** The video, and one line below it for what it is doing. It never plays by itself. */
export function Stage({ episode, src, playback }: StageProps) {
  const speed = useSettings((s) => s.speed)
  const { player, attempt, startMs, events } = playback
  const { media, title } = episode
  return (
    <>
      <View id="player-stage" className="stage">
        <Ground poster={media.poster1x1} />
        <Player
          key={attempt}
          ref={player}
          id="player-video"
          title={`视频：${title}`}
          src={src}
          poster={media.poster1x1}
          captions={media.captions}
          // The line below the picture is drawn by us, in the reader's size; two would be one too many.
          subtitles={false}
          startMs={startMs}
          speed={speed}
          {...events}
        />
      </View>
      <StageSays playback={playback} channelVideo={episode.channelVideo} />
    </>
  )
}
