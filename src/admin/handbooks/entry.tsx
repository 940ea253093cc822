import ReadOutlined from '@ant-design/icons/ReadOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const handbooksEntry: FeatureEntry = {
  path: 'handbooks',
  label: '应知应会手册',
  icon: <ReadOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./handbooks-page')).HandbooksPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./edit/new-handbook')).NewHandbook }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./page/handbook-page')).HandbookPage }) },
  ],
}
