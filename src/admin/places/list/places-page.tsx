import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { CARRIERS, SERVICES, carrierWord, serviceWord } from '@/domain/places/words'
import { LinkButton } from '../../patterns/rows/link-button'
import { FilterSelect } from '../../patterns/address/filter-select'
import { FilterText } from '../../patterns/address/filter-text'
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
          <LinkButton id="new-place" to="/places/new" primary>
            新增地点
          </LinkButton>
        }
        filters={<PlaceFilterFields filters={filters} subdistricts={subdistricts} />}
        clearFilters={filters.clearFilters}
        columns={placeColumns(now)}
        rows={rows}
        rowKey="id"
        loading={loading}
        problem={problem}
        reload={() => void reload()}
        empty="还没有地点。可以新增，也可以从表格导入。"
        openRow={({ id }) => void navigate(`/places/${id}`)}
        paging={filters.paging}
      />
    </div>
  )
}

interface FieldsProps {
  filters: ReturnType<typeof useAddressFilters<(typeof FILTERS)[number]>>
  subdistricts: readonly string[]
}

const PlaceFilterFields = ({ filters, subdistricts }: FieldsProps) => (
  <>
    <FilterText
      of="text"
      filters={filters}
      label="按名称、地址或电话查找"
      placeholder="名称、地址或电话"
      className="sign-text"
    />
    <FilterSelect of="carrier" filters={filters} label="按类别筛选" all="全部类别" options={CARRIER_OPTIONS} />
    <FilterSelect of="service" filters={filters} label="按服务筛选" all="全部服务" options={SERVICE_OPTIONS} />
    <FilterSelect
      of="subdistrict"
      filters={filters}
      label="按镇街筛选"
      all="全部镇街"
      options={subdistricts.map((value) => ({ value, label: value }))}
    />
    <FilterSelect of="state" filters={filters} label="按状态筛选" all="全部状态" options={STATE_OPTIONS} />
  </>
)
