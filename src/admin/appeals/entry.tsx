import IssuesCloseOutlined from '@ant-design/icons/IssuesCloseOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

/** Whoever keeps the bank says whether a question is wrong. */
export const appealsEntry: FeatureEntry = {
  path: 'appeals',
  label: '考题申诉',
  icon: <IssuesCloseOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./appeals-page')).AppealsPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./appeal-page')).AppealPage }) },
  ],
}
