export default definePageConfig({
  navigationBarTitleText: '服务地点',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
