import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const sessionsEntry: FeatureEntry = {
  path: 'sessions',
  label: '线下实战',
  icon: <SolutionOutlined />,
  roles: ['supervisor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./sessions-page')).SessionsPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./edit/new-session')).NewSession }) },
    { path: ':id/edit', lazy: async () => ({ Component: (await import('./edit/edit-session')).EditSession }) },
    { path: ':id/code', lazy: async () => ({ Component: (await import('./screen/code-page')).CodePage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./people/session-page')).SessionPage }) },
  ],
}
