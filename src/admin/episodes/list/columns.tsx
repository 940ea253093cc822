import type { TableColumnsType } from 'antd'
import type { ConsoleEpisodeRow } from '@/contract/console/console-episodes'
import { topicWord } from '@/domain/episodes/topics'
import { RowLink } from '../../patterns/rows/row-link'
import { when } from '../../patterns/words/when'
import { DoubtTag, LiveTag, VersionTag } from '../version-tag'

/** Widths add up to less than a 1024 px screen leaves; the title takes the rest. */
export const EPISODE_COLUMNS: TableColumnsType<ConsoleEpisodeRow> = [
  { title: '期号', dataIndex: 'number', width: 68, align: 'right', className: 'figures' },
  {
    title: '标题',
    dataIndex: 'title',
    render: (title: string, row) => <RowLink to={`/episodes/${row.id}`}>{title}</RowLink>,
  },
  { title: '主题', dataIndex: 'topic', width: 120, render: topicWord },
  {
    title: '最新版本',
    dataIndex: 'latestState',
    width: 180,
    render: (_, row) => (
      <>
        <span className="figures">第 {row.latestVersion} 版</span> <VersionTag state={row.latestState} />
        {row.scheduledAt && (
          <time className="list-due figures" dateTime={row.scheduledAt}>
            {when(row.scheduledAt)}
          </time>
        )}
      </>
    ),
  },
  {
    title: '对外',
    dataIndex: 'live',
    width: 112,
    render: (live: boolean, { doubt }) => (
      <>
        <LiveTag live={live} /> <DoubtTag doubt={doubt} />
      </>
    ),
  },
  { title: '作者', dataIndex: 'latestAuthor', width: 132, ellipsis: true, responsive: ['xl'] },
  {
    title: '更新时间',
    dataIndex: 'updatedAt',
    width: 172,
    className: 'figures',
    render: (at: string) => <time dateTime={at}>{when(at)}</time>,
  },
]
