export default definePageConfig({ navigationBarTitleText: '练一练' })
