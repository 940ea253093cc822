import PlayCircleOutlined from '@ant-design/icons/PlayCircleOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

export const episodesEntry: FeatureEntry = {
  path: 'episodes',
  label: '普法节目',
  icon: <PlayCircleOutlined />,
  roles: ['editor', 'admin'],
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./list/episodes-list-page')).EpisodesListPage }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./episode-page')).EpisodePage }) },
  ],
}
