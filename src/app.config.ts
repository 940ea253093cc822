export default defineAppConfig({
  pages: ['pages/home/index', 'pages/learn/index', 'pages/nearby/index', 'pages/me/index'],
  subPackages: [
    { root: 'features/episodes', pages: ['pages/player/index', 'pages/mine/index', 'pages/find/index'] },
    {
      root: 'features/practice',
      pages: ['pages/set/index', 'pages/book/index', 'pages/progress/index', 'pages/notices/index'],
    },
    {
      root: 'features/study',
      pages: [
        'pages/bind/index',
        'pages/duties/index',
        'pages/check-in/index',
        'pages/calendar/index',
        'pages/handbook/index',
        'pages/entry/index',
        'pages/sessions/index',
        'pages/session/index',
      ],
    },
    { root: 'features/statutes', pages: ['pages/article/index'] },
    {
      root: 'features/booking',
      pages: [
        'pages/village/index',
        'pages/times/index',
        'pages/form/index',
        'pages/booking/index',
        'pages/mine/index',
        'pages/desk/index',
        'pages/duty/index',
        'pages/duty-visit/index',
        'pages/firm/index',
      ],
    },
    {
      root: 'features/places',
      pages: [
        'pages/place/index',
        'pages/origin/index',
        'pages/help/index',
        'pages/report/index',
        'pages/reports/index',
      ],
    },
    {
      root: 'features/exams',
      pages: [
        'pages/list/index',
        'pages/exam/index',
        'pages/sitting/index',
        'pages/result/index',
        'pages/certificates/index',
        'pages/exemption/index',
        'pages/verify/index',
      ],
    },
    { root: 'features/feedback', pages: ['pages/feedback/index'] },
    {
      root: 'features/account',
      pages: ['pages/log-in/index', 'pages/settings/index', 'pages/about/index', 'pages/my-data/index'],
    },
  ],
  window: {
    navigationBarTitleText: '小江说普法',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f7fa',
    backgroundTextStyle: 'dark',
  },
  // `custom`: the bar is drawn by ui/frame/tab-bar, so that it grows in elder mode and can be read aloud.
  tabBar: {
    custom: true,
    color: '#465264',
    selectedColor: '#0f5ea8',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/learn/index', text: '学法' },
      { pagePath: 'pages/nearby/index', text: '服务圈' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  // WeChat's own plugin reads aloud, in the version named at build time; it must be added to the account first.
  ...(process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_SPEECH_PLUGIN
    ? { plugins: { WechatSI: { version: process.env.TARO_APP_SPEECH_PLUGIN, provider: 'wx069ba97219f66d99' } } }
    : {}),
  // Asked just in time in 服务圈; an account that was not granted it is built with TARO_APP_LOCATION=off.
  ...(process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_LOCATION !== 'off'
    ? {
        requiredPrivateInfos: ['getLocation'],
        permission: { 'scope.userLocation': { desc: '算出您走多久能到最近的法律服务点' } },
      }
    : {}),
  lazyCodeLoading: 'requiredComponents',
  // Web only. Taro hides the page below when the one above has slid in, 350 ms later, even if one has gone back by then:
  // the screen stays white. Without the slide nothing comes late.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})
