import AuditOutlined from '@ant-design/icons/AuditOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const owingEntry: FeatureEntry = {
  path: 'owing',
  label: '学法完成情况',
  icon: <AuditOutlined />,
  roles: ['supervisor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/owing-page')).OwingPage }) },
    {
      path: 'figures',
      lazy: async () => ({ Component: (await import('./figures/duty-figures-page')).DutyFiguresPage }),
    },
    {
      path: 'import',
      lazy: async () => ({ Component: (await import('./import/results-import-page')).ResultsImportPage }),
    },
    {
      path: 'people/:id',
      lazy: async () => ({ Component: (await import('./person/owing-person-page')).OwingPersonPage }),
    },
  ],
}
