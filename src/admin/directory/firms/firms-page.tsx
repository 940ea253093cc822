import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listFirms, type FirmRow } from '@/contract/console/booking/console-firms'
import { ListPage } from '../../patterns/list-page'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { LinkButton } from '../../patterns/rows/link-button'
import { RowLink } from '../../patterns/rows/row-link'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../directory.css'
import { SampleName } from '../../patterns/rows/sample-name'

const right = { align: 'right', className: 'figures' } as const

const COLUMNS: TableColumnsType<FirmRow> = [
  {
    title: '律所',
    dataIndex: 'name',
    render: (name: string, { id, sample, active }) => (
      <SampleName name={name} sample={sample} active={active}>
        <RowLink to={`/firms/${id}`}>{name}</RowLink>
      </SampleName>
    ),
  },
  { title: '电话', dataIndex: 'phone', width: 160, className: 'figures' },
  {
    title: '回应承诺',
    dataIndex: 'promiseHours',
    width: 136,
    render: (hours: number | null) => (hours === null ? <span className="quiet">没有</span> : `${hours} 小时内`),
  },
  { title: '在岗律师', dataIndex: 'lawyers', width: 104, ...right },
  { title: '现在的村居', dataIndex: 'villages', width: 120, ...right },
]

/** Firms that are, or were, paired with villages. */
export function FirmsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters([])
  const { value, problem, loading, reload } = useLoad(() => api(listFirms, {}), 'firms')
  return (
    <ListPage
      title="律所"
      note="结对村居的律所。居民看到名称、电话和回应承诺。"
      actions={
        <LinkButton id="new-firm" to="/firms/new" primary>
          新建律所
        </LinkButton>
      }
      filters={null}
      columns={COLUMNS}
      rows={value?.firms ?? null}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="还没有律所。先新建律所和它的律师，再给村居结对。"
      openRow={({ id }) => void navigate(`/firms/${id}`)}
      paging={filters.paging}
    />
  )
}
