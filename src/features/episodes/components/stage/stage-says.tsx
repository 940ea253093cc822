import { Text, View } from '@tarojs/components'
import type { ChannelVideo } from '@/contract/episodes'
import { clockTime } from '@/domain/time/durations'
import { useNetwork } from '@/platform/device/network'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'
import type { Playback } from '../playback/use-playback'
import { ChannelWay } from './channel-way'

const STATUS = roleOf('status')

interface StageSaysProps {
  playback: Playback
  /** Another way to the same film, when this one fails. */
  channelVideo: ChannelVideo | undefined
}

/** One line below the film: it waits, it is stuck, it is lost, or it went on where one stopped. */
export function StageSays({ playback, channelVideo }: StageSaysProps) {
  const { status, resumedMs } = playback
  const stuck = status === 'failed' || status === 'stalled'
  return (
    <View className="stage-line" {...STATUS}>
      {status === 'waiting' && <View className="stage-says">视频正在缓冲，请稍等。</View>}
      {stuck && <Stuck playback={playback} channelVideo={channelVideo} />}
      {!stuck && resumedMs > 0 && <Resumed playback={playback} />}
    </View>
  )
}

function Stuck({ playback, channelVideo }: StageSaysProps) {
  const online = useNetwork((s) => s.online)
  const words = !online
    ? '网络断开了，视频先停在这里；连上以后会自动再试。'
    : playback.status === 'stalled'
      ? '网络太慢，视频停住了。'
      : '视频暂时放不出来。'
  return (
    <Notice id="player-failed" tone="warn">
      <View>{`${words}文字稿可以照常看。`}</View>
      <Button id="player-retry" kind="quiet" icon="reload" onTap={playback.retry}>
        重新载入视频
      </Button>
      {channelVideo && <ChannelWay video={channelVideo} />}
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
