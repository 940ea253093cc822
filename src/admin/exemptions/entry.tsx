import FileProtectOutlined from '@ant-design/icons/FileProtectOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

/** Decided by who looks after the unit. */
export const exemptionsEntry: FeatureEntry = {
  path: 'exemptions',
  label: '免考申请',
  icon: <FileProtectOutlined />,
  roles: ['supervisor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./exemptions-page')).ExemptionsPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./exemption-page')).ExemptionPage }) },
  ],
}
