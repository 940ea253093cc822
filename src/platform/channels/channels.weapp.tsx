import { ChannelVideo } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ChannelPlace, ChannelPlayer, ChannelPlayerProps } from './channel-types'

function Embedded({ id, title, finderUserName, feedId, onError }: ChannelPlayerProps) {
  return (
    <ChannelVideo
      id={id}
      className="player"
      aria-label={title}
      finderUserName={finderUserName}
      feedId={feedId}
      objectFit="contain"
      onError={onError}
    />
  )
}

/** WeChat's own element, in base libraries from 2.25.1; the channel must belong to the mini-program's owner. */
export const channelPlayer = (): ChannelPlayer | null => (Taro.canIUse('channel-video') ? Embedded : null)

/** From base library 2.19.2 on, whoever owns the channel. */
export const canOpenChannel = (_place: ChannelPlace): boolean => Taro.canIUse('openChannelsActivity')

/** Leaves for the video in its 视频号; false when WeChat refuses. */
export const openChannel = ({ finderUserName, feedId }: ChannelPlace): Promise<boolean> =>
  Taro.openChannelsActivity({ finderUserName, feedId }).then(
    () => true,
    // Somebody who reads WeChat's question and stays has not met a fault.
    ({ errMsg }: { errMsg?: string }) => /cancel/.test(errMsg ?? ''),
  )

/** What to do where there is no way to the video from here. */
export const wayOut = '更新微信后就能在这里看视频。'
