export default definePageConfig({ navigationBarTitleText: '报告信息有误' })
