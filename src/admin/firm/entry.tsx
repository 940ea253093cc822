import TeamOutlined from '@ant-design/icons/TeamOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const firmEntry: FeatureEntry = {
  path: 'firm',
  label: '本所来访',
  icon: <TeamOutlined />,
  roles: ['firm'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./firm-page')).FirmPage }) },
    { path: 'plans/:lawyer', lazy: async () => ({ Component: (await import('../plan/plan-page')).PlanPage }) },
  ],
}
