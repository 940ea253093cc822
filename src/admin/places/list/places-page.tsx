import { Button, Input, Select } from 'antd'
import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { CARRIERS, SERVICES, carrierWord, serviceWord } from '@/domain/places/words'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { ListPage } from '../../patterns/list-page'
import { Rooms } from '../rooms'
import { usePlaces } from '../use-places'
import { placeColumns } from './columns'
import { filterPlaces, STATES, STATE_WORDS } from './filter-places'

const CARRIER_OPTIONS = CARRIERS.map((value) => ({ value, label: carrierWord(value) }))
const SERVICE_OPTIONS = SERVICES.map((value) => ({ value, label: serviceWord(value) }))
const STATE_OPTIONS = STATES.map((value) => ({ value, label: STATE_WORDS[value] }))
const FILTERS = ['text', 'carrier', 'service', 'subdistrict', 'state'] as const

/** Every place of the service circle; what waits for somebody stands first. */
export function PlacesPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(FILTERS)
  const { values } = filters
  const { value, problem, loading, reload } = usePlaces()
  const now = useMemo(() => new Date(), [])
  const rows = value && filterPlaces(value.places, values, now)
  const subdistricts = [...new Set(value?.places.map(({ subdistrict }) => subdistrict).filter(Boolean))].sort()
  return (
    <div className="stack">
      <Rooms />
      <ListPage
        title="服务圈地点"
        note={value && `共 ${value.places.filter(({ retired }) => !retired).length} 个在用的地点。`}
        actions={
          <Link to="/places/new">
            <Button id="new-place" type="primary">
              新增地点
            </Button>
          </Link>
        }
        filters={<PlaceFilterFields filters={filters} subdistricts={subdistricts} />}
        clearFilters={filters.any ? filters.clear : undefined}
        columns={placeColumns(now)}
        rows={rows}
        rowKey="id"
        loading={loading}
        problem={problem}
        reload={() => void reload()}
        empty="还没有地点。可以新增，也可以从表格导入。"
        openRow={({ id }) => void navigate(`/places/${id}`)}
        paging={{ page: filters.page, setPage: (next) => filters.set('page', next > 1 ? String(next) : '') }}
      />
    </div>
  )
}

interface FieldsProps {
  filters: ReturnType<typeof useAddressFilters<(typeof FILTERS)[number]>>
  subdistricts: readonly string[]
}

function PlaceFilterFields({ filters: { values, set }, subdistricts }: FieldsProps) {
  const choice = (
    key: 'carrier' | 'service' | 'subdistrict' | 'state',
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      id={`filter-${key}`}
      aria-label={label}
      className="filter"
      allowClear
      placeholder={all}
      options={options}
      value={values[key] || undefined}
      onChange={(value?: string) => set(key, value ?? '')}
    />
  )
  return (
    <>
      <Input
        id="filter-text"
        aria-label="按名称、地址或电话查找"
        className="sign-text"
        allowClear
        placeholder="名称、地址或电话"
        value={values.text}
        onChange={(event) => set('text', event.target.value)}
      />
      {choice('carrier', '按类别筛选', '全部类别', CARRIER_OPTIONS)}
      {choice('service', '按服务筛选', '全部服务', SERVICE_OPTIONS)}
      {choice(
        'subdistrict',
        '按镇街筛选',
        '全部镇街',
        subdistricts.map((value) => ({ value, label: value })),
      )}
      {choice('state', '按状态筛选', '全部状态', STATE_OPTIONS)}
    </>
  )
}
