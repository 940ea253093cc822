import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { listLawyers, type LawyerRow } from '@/contract/console/booking/console-lawyers'
import { languageWord, matterWord } from '@/domain/booking/booking-words'
import { FilterSelect } from '../../patterns/address/filter-select'
import { FilterText } from '../../patterns/address/filter-text'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { ListPage } from '../../patterns/list-page'
import { LinkButton } from '../../patterns/rows/link-button'
import { RowLink } from '../../patterns/rows/row-link'
import { StateTag, type Tone } from '../../patterns/state-tag'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../directory.css'
import { SampleName } from '../../patterns/rows/sample-name'
import { filterLawyers } from './filter-lawyers'

const ACCOUNT: Readonly<Record<string, readonly [Tone, string]>> = {
  bound: ['good', '已绑定'],
  waiting: ['waiting', '等本人登录'],
  none: ['quiet', '没有绑定'],
}

const COLUMNS: TableColumnsType<LawyerRow> = [
  {
    title: '律师',
    dataIndex: 'name',
    width: 184,
    render: (name: string, { id, sample, active }) => (
      <SampleName name={name} sample={sample} active={active}>
        <RowLink to={`/lawyers/${id}`}>{name}</RowLink>
      </SampleName>
    ),
  },
  { title: '律所', dataIndex: ['firm', 'name'] },
  { title: '擅长', dataIndex: 'fields', render: (fields: string[]) => fields.map(matterWord).join('、') },
  { title: '语言', dataIndex: 'languages', width: 152, render: (all: string[]) => all.map(languageWord).join('、') },
  { title: '村居', dataIndex: 'villages', width: 72, align: 'right', className: 'figures' },
  {
    title: '账号',
    dataIndex: 'account',
    width: 120,
    render: (state: string) => {
      const [tone, word] = ACCOUNT[state] ?? ['quiet', state]
      return <StateTag tone={tone}>{word}</StateTag>
    },
  },
]

/** Village lawyers of all firms. */
export function LawyersPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['firm', 'account', 'text'])
  const { values } = filters
  const { value, problem, loading, reload } = useLoad(() => api(listLawyers, {}), 'lawyers')
  const all = value?.lawyers
  const shown = useMemo(() => (all ? filterLawyers(all, values) : null), [all, values])
  return (
    <ListPage
      title="村居律师"
      note="居民看到姓名、擅长、语言和值班地点。绑定账号以后，律师自己排班、看来访。"
      actions={
        <LinkButton id="new-lawyer" to="/lawyers/new" primary>
          新建律师
        </LinkButton>
      }
      filters={<LawyerFilters filters={filters} lawyers={all ?? []} />}
      clearFilters={filters.clearFilters}
      columns={COLUMNS}
      rows={shown}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="还没有律师。先新建律所，再添加它的律师。"
      openRow={({ id }) => void navigate(`/lawyers/${id}`)}
      paging={filters.paging}
    />
  )
}

interface FilterProps {
  filters: ReturnType<typeof useAddressFilters<'firm' | 'account' | 'text'>>
  lawyers: readonly LawyerRow[]
}

function LawyerFilters({ filters, lawyers }: FilterProps) {
  const firms = [...new Map(lawyers.map(({ firm }) => [firm.id, firm.name]))]
  return (
    <>
      <FilterSelect
        of="firm"
        filters={filters}
        label="按律所筛选"
        all="全部律所"
        options={firms.map(([id, label]) => ({ value: id, label }))}
        search
        className="filter-firm"
      />
      <FilterSelect
        of="account"
        filters={filters}
        label="按账号筛选"
        all="账号不限"
        options={Object.entries(ACCOUNT).map(([state, [, label]]) => ({ value: state, label }))}
      />
      <FilterText of="text" filters={filters} label="按姓名、擅长或地点查找" placeholder="姓名、擅长或地点" />
    </>
  )
}
