import type { ShortAddress } from '@/cloud/kernel/route'

/** `/p/p2abc345`, what the QR code on a place's door says: its page. */
export const placeAddress: ShortAddress = {
  path: '/p/:id',
  target: ({ id }) => `/features/places/pages/place/index?${new URLSearchParams({ id: id ?? '' }).toString()}`,
}
