import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const figuresEntry: FeatureEntry = {
  path: 'figures',
  label: '月度数据',
  icon: <BarChartOutlined />,
  roles: ['editor', 'admin'],
  pages: [{ index: true, lazy: async () => ({ Component: (await import('./figures-page')).FiguresPage }) }],
}
