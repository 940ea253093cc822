import QrcodeOutlined from '@ant-design/icons/QrcodeOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const signsEntry: FeatureEntry = {
  path: 'signs',
  label: '村居二维码',
  icon: <QrcodeOutlined />,
  roles: ['clerk', 'editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/signs-page')).SignsPage }) },
    { path: 'print', lazy: async () => ({ Component: (await import('./print/print-page')).PrintPage }) },
    { path: ':code', lazy: async () => ({ Component: (await import('./sign-page')).SignPage }) },
  ],
}
