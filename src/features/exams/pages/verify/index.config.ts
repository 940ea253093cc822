export default definePageConfig({ navigationBarTitleText: '核验合格证' })
