import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { ShareCard } from './share-card'

const pictured = (imageUrl: string | undefined) => (imageUrl ? { imageUrl } : {})

/** Lets WeChat's menu and buttons pass this page on; the page's config switches both on. Null until there is a card. */
export function useShareCard(card: ShareCard | null): void {
  useShareAppMessage(() =>
    card ? { title: card.title, path: card.path, ...pictured(card.messageImage) } : { path: '/pages/home/index' },
  )
  useShareTimeline(() =>
    card ? { title: card.title, query: card.path.split('?')[1] ?? '', ...pictured(card.timelineImage) } : {},
  )
}
