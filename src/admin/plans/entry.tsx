import ProjectOutlined from '@ant-design/icons/ProjectOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const studyPlansEntry: FeatureEntry = {
  path: 'study-plans',
  label: '学法计划',
  icon: <ProjectOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/plans-page')).PlansPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./plan-page')).StudyPlanPage }) },
  ],
}
