import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const auditEntry: FeatureEntry = {
  path: 'audit',
  label: '操作记录',
  icon: <FileSearchOutlined />,
  roles: ['editor', 'admin'],
  pages: [{ index: true, lazy: async () => ({ Component: (await import('./audit-page')).AuditPage }) }],
}
