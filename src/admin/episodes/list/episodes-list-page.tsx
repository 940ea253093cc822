import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { listConsoleEpisodes, VERSION_STATES, type ConsoleEpisodeRow } from '@/contract/console/console-episodes'
import { TOPICS } from '@/contract/episodes'
import { topicWord } from '@/domain/episodes/topics'
import { FilterSelect } from '../../patterns/address/filter-select'
import { FilterText } from '../../patterns/address/filter-text'
import { ListPage } from '../../patterns/list-page'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { NewEpisode } from '../create/new-episode'
import { STATE_WORDS } from '../words'
import { EPISODE_COLUMNS } from './columns'
import { filterRows } from './filter-rows'

const STATE_CHOICES = VERSION_STATES.map((value) => ({ value, label: STATE_WORDS[value].word }))
const TOPIC_CHOICES = TOPICS.map((value) => ({ value, label: topicWord(value) }))

/** What somebody at the desk should look at first. */
function whatWaits(episodes: readonly ConsoleEpisodeRow[]): string {
  const count = (wanted: ConsoleEpisodeRow['latestState']) =>
    episodes.filter(({ latestState }) => latestState === wanted).length
  const [held, submitted, scheduled] = [count('held'), count('submitted'), count('scheduled')]
  const parts = [
    held > 0 && `${held} 期到时没有发布`,
    submitted > 0 && `${submitted} 期节目等待审核`,
    scheduled > 0 && `${scheduled} 期定时待发布`,
  ].filter(Boolean)
  return parts.length > 0 ? `有 ${parts.join('，')}。` : '改动先存草稿，由另一位同事审核后发布。'
}

/** All episodes with what is being done to them. */
export function EpisodesListPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['state', 'topic', 'text'])
  const { value, problem, loading, reload } = useLoad(() => api(listConsoleEpisodes, {}), 'episodes')
  const { state, topic, text } = filters.values
  const rows = useMemo(() => value && filterRows(value.episodes, { state, topic, text }), [value, state, topic, text])
  const nextNumber = Math.max(0, ...(value?.episodes ?? []).map(({ number }) => number)) + 1
  return (
    <ListPage
      title="普法节目"
      note={whatWaits(value?.episodes ?? [])}
      actions={value && <NewEpisode nextNumber={nextNumber} />}
      filters={
        <>
          <FilterSelect of="state" filters={filters} label="按状态筛选" all="全部状态" options={STATE_CHOICES} />
          <FilterSelect of="topic" filters={filters} label="按主题筛选" all="全部主题" options={TOPIC_CHOICES} />
          <FilterText of="text" filters={filters} label="按标题、作者或期号查找" placeholder="标题、作者或期号" />
        </>
      }
      clearFilters={filters.clearFilters}
      columns={EPISODE_COLUMNS}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="这里会列出全部节目。点“新建节目”开始第一期。"
      openRow={(row) => void navigate(`/episodes/${row.id}`)}
      paging={filters.paging}
    />
  )
}
