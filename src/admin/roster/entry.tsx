import TeamOutlined from '@ant-design/icons/TeamOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const rosterEntry: FeatureEntry = {
  ...{ path: 'roster', label: '名册', icon: <TeamOutlined />, roles: ['supervisor', 'admin'] },
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./roster-page')).RosterPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./official/new-official')).NewOfficial }) },
    {
      path: 'import',
      lazy: async () => ({ Component: (await import('./import/roster-import-page')).RosterImportPage }),
    },
    { path: 'alerts', lazy: async () => ({ Component: (await import('./alerts/alerts-page')).AlertsPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./official/official-page')).OfficialPage }) },
  ],
}
