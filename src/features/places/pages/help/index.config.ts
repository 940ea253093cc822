export default definePageConfig({ navigationBarTitleText: '这事去哪办' })
