import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

/** Whoever writes questions makes exams; whoever looks after a unit sees how its people stand. */
export const examsEntry: FeatureEntry = {
  path: 'exams',
  label: '考试',
  icon: <ScheduleOutlined />,
  roles: ['supervisor', 'editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/exams-page')).ExamsPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./edit/new-exam')).NewExam }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./edit/exam-page')).ExamPage }) },
    { path: ':id/people', lazy: async () => ({ Component: (await import('./people/people-page')).PeoplePage }) },
  ],
}
