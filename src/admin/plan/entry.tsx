import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const planEntry: FeatureEntry = {
  path: 'plan',
  label: '值班安排',
  icon: <ScheduleOutlined />,
  roles: ['lawyer'],
  pages: [{ index: true, lazy: async () => ({ Component: (await import('./plan-page')).PlanPage }) }],
}
