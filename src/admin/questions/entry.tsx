import FormOutlined from '@ant-design/icons/FormOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const questionsEntry: FeatureEntry = {
  path: 'questions',
  label: '题库',
  icon: <FormOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/questions-list-page')).QuestionsListPage }) },
    { path: 'reports', lazy: async () => ({ Component: (await import('./list/reports-page')).ReportsPage }) },
    {
      path: 'statistics',
      lazy: async () => ({ Component: (await import('./statistics/bank-statistics-page')).BankStatisticsPage }),
    },
    { path: 'import', lazy: async () => ({ Component: (await import('./import/import-page')).ImportPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./edit/new-question')).NewQuestion }) },
    {
      path: ':id/versions',
      lazy: async () => ({ Component: (await import('./versions/compare-page')).ComparePage }),
    },
    { path: ':id', lazy: async () => ({ Component: (await import('./page/question-page')).QuestionPage }) },
  ],
}
