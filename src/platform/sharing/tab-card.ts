import type { EpisodeCard } from '@/contract/episodes'
import { mediaUrl } from '../media'
import { routes, type Tab } from '../routes'
import type { ShareCard } from './share-card'

interface Shared {
  tab: Tab
  title: string
  newest: Pick<EpisodeCard, 'poster1x1'> | undefined
  /** The village's or group's sign through which somebody came goes along. */
  sign: string | null
}

/**
 * The card of a tab page, under the newest episode's picture; null until there is one. A picture of the page itself,
 * which WeChat would take, might show what its reader has watched.
 */
export function tabCard({ tab, title, newest, sign }: Shared): ShareCard | null {
  if (!newest) return null
  const picture = mediaUrl(newest.poster1x1)
  return { title, path: routes.tab(tab, sign), messageImage: picture, timelineImage: picture }
}
