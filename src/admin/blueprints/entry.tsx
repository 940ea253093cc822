import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

/** What papers are drawn from; whoever writes questions writes these. */
export const blueprintsEntry: FeatureEntry = {
  path: 'blueprints',
  label: '组卷蓝图',
  icon: <ProfileOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./blueprints-page')).BlueprintsPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./edit/new-blueprint')).NewBlueprint }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./edit/blueprint-page')).BlueprintPage }) },
  ],
}
