export default definePageConfig({
  navigationBarTitleText: '看法条',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
