import CommentOutlined from '@ant-design/icons/CommentOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const demandEntry: FeatureEntry = {
  path: 'demand',
  label: '群众需求',
  icon: <CommentOutlined />,
  roles: ['editor', 'admin'],
  pages: [{ index: true, lazy: async () => ({ Component: (await import('./demand-page')).DemandPage }) }],
}
