import type { ShareCard } from './share-card'

/** On the web the server writes the card into the page's head. */
export const useShareCard = (_card: ShareCard | null): void => undefined
