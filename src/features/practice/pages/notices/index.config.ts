export default definePageConfig({ navigationBarTitleText: '题目通知' })
