import type { ChannelPlace, ChannelPlayer } from './channel-types'

/** Outside a mini-program a 视频号 video cannot stand in a page. */
export const channelPlayer = (): ChannelPlayer | null => null

/** Without the address for sharing the web knows no way to it. */
export const canOpenChannel = ({ link }: ChannelPlace): boolean => link !== undefined

/** Opens the video's own page beside this one. */
export async function openChannel({ link }: ChannelPlace): Promise<boolean> {
  if (link) window.open(link, '_blank', 'noopener')
  return link !== undefined
}

/** What to do where there is no way to the video from here. */
export const wayOut = '视频请在微信里搜索并打开本小程序观看。'
