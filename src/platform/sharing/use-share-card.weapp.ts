import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { ShareCard } from './share-card'

/** Lets WeChat's menu and buttons pass this page on; the page's config switches both on. Null until there is a card. */
export function useShareCard(card: ShareCard | null): void {
  useShareAppMessage(() =>
    card ? { title: card.title, path: card.path, imageUrl: card.messageImage } : { path: '/pages/home/index' },
  )
  useShareTimeline(() =>
    card ? { title: card.title, query: card.path.split('?')[1] ?? '', imageUrl: card.timelineImage } : {},
  )
}
