import { Table, type TableColumnsType } from 'antd'
import type { Coverage } from '@/contract/places/coverage'
import { SERVICES, serviceWord } from '@/domain/places/words'
import { minutesWord } from './basis-words'

type Village = Coverage['villages'][number]

const PER_PAGE = 20

const columns = (within: number): TableColumnsType<Village> => [
  {
    title: '村居',
    dataIndex: 'name',
    render: (name: string, { source }) => (
      <>
        {name}
        {source === 'distance' && <span className="quiet"> 估算</span>}
      </>
    ),
  },
  { title: '镇街', dataIndex: 'subdistrict', width: 108 },
  ...SERVICES.map((service, column) => ({
    title: serviceWord(service),
    key: service,
    width: 100,
    align: 'right' as const,
    className: 'figures',
    sorter: (a: Village, b: Village) => (a.minutes[column] ?? 99) - (b.minutes[column] ?? 99),
    render: (_: unknown, { minutes }: Village) => {
      const own = minutes[column] ?? null
      const far = own === null || own > within
      // The arrow says the same as the colour.
      return <span className={far ? 'village-far' : undefined}>{`${far ? '▲ ' : ''}${minutesWord(own)}`}</span>
    },
  })),
]

interface Props {
  villages: readonly Village[]
  within: number
  page: number
  setPage: (page: number) => void
}

/** Each village's minutes to the nearest place of each service; what is too far is marked. */
export function VillageTable({ villages, within, page, setPage }: Props) {
  return (
    <Table<Village>
      className="panel list-table"
      id="village-minutes"
      columns={columns(within)}
      dataSource={[...villages]}
      rowKey="code"
      size="small"
      tableLayout="fixed"
      locale={{ emptyText: '没有符合筛选条件的村居。' }}
      pagination={{
        current: page,
        onChange: setPage,
        pageSize: PER_PAGE,
        hideOnSinglePage: true,
        showSizeChanger: false,
        showTotal: (total) => `共 ${total} 个村居`,
      }}
    />
  )
}
