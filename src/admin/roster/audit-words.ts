import type { AuditWords } from '../audit/words'

export const officialAuditWords: AuditWords = {
  actions: {
    'official.create': '名册添加一人',
    'official.save': '改名册',
    'official.leave': '登记调离',
    'official.return': '登记回到名册',
    'official.release': '解除账号绑定',
    'official.phone': '查看名册手机号',
  },
  fields: {
    unitId: '单位',
    name: '姓名',
    post: '职务',
    category: '类别',
    joinedDay: '列入日期',
    phone: '手机号',
  },
  page: (subject) => `/roster/${subject.replace('official:', '')}`,
}

export const rosterAuditWords: AuditWords = {
  actions: {
    'roster.import': '导入名册',
    'roster.try': '试导入名册',
    'roster.export': '导出名册',
    'roster.alert': '核对号码提示',
  },
  fields: {},
  page: (subject) => (subject.startsWith('official:') ? `/roster/${subject.replace('official:', '')}` : '/roster'),
}
