export default definePageConfig({
  navigationBarTitleText: '服务圈',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
