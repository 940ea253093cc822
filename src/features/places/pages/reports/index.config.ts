export default definePageConfig({ navigationBarTitleText: '我报告的问题' })
