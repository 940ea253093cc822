import MessageOutlined from '@ant-design/icons/MessageOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

/** Complaints may be about any desk: only the bureau itself reads them. */
export const feedbackEntry: FeatureEntry = {
  path: 'feedback',
  label: '投诉与建议',
  icon: <MessageOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/feedback-list-page')).FeedbackListPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./feedback-page')).FeedbackPage }) },
  ],
}
