import { Text, View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { clockTime } from '@/domain/episodes/viewing/durations'
import { Player } from '@/platform/player'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'
import type { Playback } from '../playback/use-playback'

const STATUS = roleOf('status')

/** The video, and one line below it for what it is doing. It never plays by itself. */
export function Stage({ episode, playback }: { episode: EpisodeDetail; playback: Playback }) {
  const { player, status, attempt, startMs, events } = playback
  const { media, title } = episode
  return (
    <>
      <View id="player-stage" className="stage">
        <Player
          key={attempt}
          ref={player}
          id="player-video"
          title={`视频：${title}`}
          src={media.video ?? ''}
          poster={media.poster1x1}
          captions={media.captions}
          // The line below the picture is drawn by us, in the reader's size; two would be one too many.
          subtitles={false}
          startMs={startMs}
          {...events}
        />
      </View>
      <View className="stage-line" {...STATUS}>
        {status === 'waiting' && <View className="stage-says">视频正在缓冲，请稍等。</View>}
        {status === 'failed' && <Failed onRetry={playback.retry} />}
        {status !== 'failed' && playback.resumedMs > 0 && <Resumed playback={playback} />}
      </View>
    </>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice id="player-failed" tone="warn">
      <View>视频暂时放不出来，文字稿可以照常看。</View>
      <Button id="player-retry" kind="quiet" icon="reload" onTap={onRetry}>
        重新载入视频
      </Button>
    </Notice>
  )
}

function Resumed({ playback }: { playback: Playback }) {
  return (
    <View id="player-resumed" className="stage-says">
      <Text className="numerals">已从 {clockTime(playback.resumedMs)} 继续</Text>
      <Button id="player-restart" kind="plain" onTap={playback.restart}>
        从头看
      </Button>
    </View>
  )
}
