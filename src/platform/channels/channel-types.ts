import type { ComponentType } from 'react'

/** Where a video lies in a 视频号. */
export interface ChannelPlace {
  finderUserName: string
  feedId: string
  link?: string | undefined
}

export interface ChannelPlayerProps extends Pick<ChannelPlace, 'finderUserName' | 'feedId'> {
  id: string
  /** Read aloud as the name of the video. */
  title: string
  /** It cannot be shown here; WeChat still opens it. */
  onError: () => void
}

export type ChannelPlayer = ComponentType<ChannelPlayerProps>
