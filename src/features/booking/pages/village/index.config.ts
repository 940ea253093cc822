export default definePageConfig({ navigationBarTitleText: '村居律师' })
