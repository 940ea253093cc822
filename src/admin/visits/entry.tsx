import LineChartOutlined from '@ant-design/icons/LineChartOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const visitsEntry: FeatureEntry = {
  path: 'visits',
  label: '预约数据',
  icon: <LineChartOutlined />,
  roles: ['editor', 'admin'],
  pages: [{ index: true, lazy: async () => ({ Component: (await import('./visits-page')).VisitsPage }) }],
}
