import type { ShortAddress } from '@/cloud/kernel/route'

/** `/k?session=…&code=…`, what the code on the trainer's screen says: the page to sign in on, with the digits. */
export const sessionAddress: ShortAddress = {
  path: '/k',
  target: (_, { session = '', code = '' }) =>
    `/features/study/pages/session/index?${new URLSearchParams({ id: session, code }).toString()}`,
}
