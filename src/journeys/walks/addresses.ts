/** The pages' addresses, the same on the web and in WeChat. */
export const ADDRESSES = {
  home: '/pages/home/index',
  learn: '/pages/learn/index',
  me: '/pages/me/index',
  player: (id: string) => `/features/episodes/pages/player/index?id=${id}`,
  find: (question: string) => `/features/episodes/pages/find/index?q=${encodeURIComponent(question)}`,
  mine: (shelf: 'begun' | 'kept' | 'watched') => `/features/episodes/pages/mine/index?shelf=${shelf}`,
  logIn: '/features/account/pages/log-in/index',
  settings: '/features/account/pages/settings/index',
  about: '/features/account/pages/about/index',
  myData: '/features/account/pages/my-data/index',
  feedback: '/features/feedback/pages/feedback/index',
} as const
