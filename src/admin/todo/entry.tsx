import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined'
import type { FeatureEntry } from '../shell/feature-entry'
import { TodoBadge } from './todo-badge'

export const todoEntry: FeatureEntry = {
  path: 'todo',
  label: '待办',
  icon: <CarryOutOutlined />,
  Badge: TodoBadge,
  roles: ['supervisor', 'editor', 'admin'],
  pages: [{ index: true, lazy: async () => ({ Component: (await import('./todo-page')).TodoPage }) }],
}
