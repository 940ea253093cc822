import { View } from '@tarojs/components'
import type { ChannelVideo } from '@/contract/episodes'
import { canOpenChannel, openChannel, wayOut } from '@/platform/channels/channels'
import { copyText } from '@/platform/links/copy-text'
import { notify } from '@/platform/notice'
import { Button } from '@/ui/controls/button'

const NO_WAY = '没能打开视频号。请更新微信后再试。'

/** The ways to a 视频号 video: open it, and its address to paste into WeChat. */
export function ChannelWay({ video }: { video: ChannelVideo }) {
  const { link } = video
  const open = async () => {
    if (!(await openChannel(video))) notify(NO_WAY)
  }
  const copy = async (text: string) =>
    notify((await copyText(text)) ? '已复制，发到微信里点开就能看' : '没能复制，请稍后再试')
  if (!canOpenChannel(video) && !link) return <View>{wayOut}</View>
  return (
    <View className="channel-way">
      {canOpenChannel(video) && (
        <Button id="player-channel-open" kind="quiet" icon="play" onTap={() => void open()}>
          到视频号看
        </Button>
      )}
      {link && (
        <Button id="player-channel-copy" kind="plain" icon="copy" onTap={() => void copy(link)}>
          复制视频链接
        </Button>
      )}
    </View>
  )
}
