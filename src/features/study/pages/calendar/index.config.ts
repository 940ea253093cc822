export default definePageConfig({ navigationBarTitleText: '学法日历' })
