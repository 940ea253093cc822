import EnvironmentOutlined from '@ant-design/icons/EnvironmentOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const placesEntry: FeatureEntry = {
  path: 'places',
  label: '服务圈',
  icon: <EnvironmentOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/places-page')).PlacesPage }) },
    { path: 'coverage', lazy: async () => ({ Component: (await import('./coverage/coverage-page')).CoveragePage }) },
    {
      path: 'coverage/print',
      lazy: async () => ({ Component: (await import('./coverage/print/print-page')).CoveragePrintPage }),
    },
    { path: 'siting', lazy: async () => ({ Component: (await import('./siting/siting-page')).SitingPage }) },
    { path: 'trial', lazy: async () => ({ Component: (await import('./siting/trial-page')).TrialPage }) },
    { path: 'reports', lazy: async () => ({ Component: (await import('./reports/reports-page')).ReportsPage }) },
    { path: 'import', lazy: async () => ({ Component: (await import('./import/import-page')).ImportPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./edit/adding/new-place-page')).NewPlacePage }) },
    { path: ':id/sign', lazy: async () => ({ Component: (await import('./sign/sign-page')).PlaceSignPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./edit/place-page')).PlacePage }) },
  ],
}
