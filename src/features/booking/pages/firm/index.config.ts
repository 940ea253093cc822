export default definePageConfig({ navigationBarTitleText: '本所来访' })
