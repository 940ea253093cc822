import ReadOutlined from '@ant-design/icons/ReadOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const lawsEntry: FeatureEntry = {
  path: 'laws',
  label: '法律文本',
  icon: <ReadOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./laws-page')).LawsPage }) },
    { path: 'doubts', lazy: async () => ({ Component: (await import('./doubts-page')).DoubtsPage }) },
    { path: ':lawId', lazy: async () => ({ Component: (await import('./law-page')).LawPage }) },
  ],
}
