import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { listConsoleVillages, type PairingView, type VillageRow } from '@/contract/console/booking/console-villages'
import { civilDayWords } from '@/domain/booking/pairing/pairing-words'
import { FilterSelect } from '../../patterns/address/filter-select'
import { FilterText } from '../../patterns/address/filter-text'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { ListPage } from '../../patterns/list-page'
import { LinkButton } from '../../patterns/rows/link-button'
import { RowLink } from '../../patterns/rows/row-link'
import { StateTag } from '../../patterns/state-tag'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../directory.css'
import { DirectoryExport } from '../import/export-button'
import { filterVillages, NO_FIRM } from './filter-villages'

const names = (pairing: PairingView | null) => pairing?.lawyers.map(({ name }) => name).join('、') ?? ''

function changes({ now, next }: VillageRow) {
  if (next) return `${civilDayWords(next.fromDay)}起：${next.firm.name}`
  return now?.toDay ? `到${civilDayWords(now.toDay)}为止` : ''
}

const COLUMNS: TableColumnsType<VillageRow> = [
  {
    title: '村或社区',
    dataIndex: 'name',
    width: 152,
    render: (name: string, { code }) => <RowLink to={`/villages/${code}`}>{name}</RowLink>,
  },
  { title: '街道、镇', dataIndex: 'subdistrict', width: 112 },
  {
    title: '现在的律所',
    dataIndex: 'now',
    width: 200,
    render: (now: PairingView | null) => now?.firm.name ?? <StateTag tone="waiting">还没有结对</StateTag>,
  },
  { title: '律师', key: 'lawyers', render: (_, { now }) => names(now) },
  { title: '要变的', key: 'changes', width: 152, render: (_, row) => <span className="quiet">{changes(row)}</span> },
]

/** Every village with its firm and lawyers of today, and what is about to change. */
export function VillagesPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['subdistrict', 'firm', 'text'])
  const { value, problem, loading, reload } = useLoad(() => api(listConsoleVillages, {}), 'villages')
  const all = value?.villages
  const shown = useMemo(() => (all ? filterVillages(all, filters.values) : null), [all, filters.values])
  const unpaired = all?.filter(({ now }) => !now).length ?? 0
  return (
    <ListPage
      title="村居结对"
      note={
        all ? `共 ${all.length} 个村和社区，${unpaired > 0 ? `${unpaired} 个还没有律所` : '都有律所'}。` : undefined
      }
      actions={
        <>
          <DirectoryExport />
          <LinkButton id="open-import" to="/villages/import">
            导入
          </LinkButton>
        </>
      }
      filters={<VillageFilters filters={filters} villages={all ?? []} />}
      clearFilters={filters.clearFilters}
      columns={COLUMNS}
      rows={shown}
      rowKey="code"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="本区还没有录入村和社区。"
      openRow={({ code }) => void navigate(`/villages/${code}`)}
      paging={filters.paging}
    />
  )
}

interface FilterProps {
  filters: ReturnType<typeof useAddressFilters<'subdistrict' | 'firm' | 'text'>>
  villages: readonly VillageRow[]
}

const unique = (words: readonly string[]) => [...new Set(words)].map((value) => ({ value, label: value }))

function VillageFilters({ filters, villages }: FilterProps) {
  const firms = unique(villages.flatMap(({ now }) => now?.firm.name ?? []).sort((a, b) => a.localeCompare(b, 'zh')))
  return (
    <>
      <FilterSelect
        of="subdistrict"
        filters={filters}
        label="按街道、镇筛选"
        all="全部街道、镇"
        options={unique(villages.map(({ subdistrict }) => subdistrict))}
      />
      <FilterSelect
        of="firm"
        filters={filters}
        label="按律所筛选"
        all="全部律所"
        options={[{ value: NO_FIRM, label: '还没有结对' }, ...firms]}
        search
        className="filter-firm"
      />
      <FilterText of="text" filters={filters} label="按村居、拼音或律师查找" placeholder="村居、拼音或律师" />
    </>
  )
}
