export default definePageConfig({ navigationBarTitleText: '线下实战' })
