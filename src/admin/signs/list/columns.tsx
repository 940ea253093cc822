import type { TableColumnsType } from 'antd'
import { RowLink } from '../../patterns/rows/row-link'
import { StateTag } from '../../patterns/state-tag'
import type { SignRow } from '../sign-row'

const name = (_: unknown, row: SignRow) => (
  <span className="name-line">
    <RowLink to={`/signs/${row.code}`}>{row.name}</RowLink>
    {row.kind === 'group' && <StateTag tone="quiet">群</StateTag>}
    {row.retired && <StateTag tone="stopped">已停用</StateTag>}
  </span>
)

/** Widths add up to less than a 1024 px screen leaves; the name takes the rest. */
export const signColumns = (monthWord: string): TableColumnsType<SignRow> => [
  { title: '村、社区或群', dataIndex: 'name', render: name },
  {
    title: '街道、镇',
    dataIndex: 'subdistrict',
    width: 168,
    render: (subdistrict: string) => subdistrict || <span className="quiet">不限</span>,
  },
  { title: '编号', dataIndex: 'code', width: 152, className: 'figures' },
  { title: `${monthWord}到访`, dataIndex: 'month', width: 144, align: 'right', className: 'figures' },
  { title: '累计到访', dataIndex: 'total', width: 104, align: 'right', className: 'figures' },
]
