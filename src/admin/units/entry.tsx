import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const unitsEntry: FeatureEntry = {
  ...{ path: 'units', label: '单位', icon: <ApartmentOutlined />, roles: ['supervisor', 'admin'] },
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./units-page')).UnitsPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./new-unit')).NewUnit }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./unit-page')).UnitPage }) },
  ],
}
