export default definePageConfig({ navigationBarTitleText: '看普法' })
