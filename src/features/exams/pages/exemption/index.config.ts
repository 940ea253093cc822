export default definePageConfig({ navigationBarTitleText: '免考申请' })
