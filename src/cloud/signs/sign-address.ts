import type { ShortAddress } from '@/cloud/kernel/route'

/** `/s/500105001001`, what the QR code of a sign says: the front page, with the sign. */
export const signAddress: ShortAddress = {
  path: '/s/:code',
  target: ({ code }) => `/pages/home/index?${new URLSearchParams({ sign: code ?? '' }).toString()}`,
}
