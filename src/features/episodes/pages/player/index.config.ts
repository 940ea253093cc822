export default definePageConfig({
  navigationBarTitleText: '看普法',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
