import { Button, Table, type TableColumnsType } from 'antd'
import type { FirmBooking } from '@/contract/booking/firm'
import { saysWord } from '@/domain/booking/duty/firm-words'
import { when } from '../patterns/words/when'

interface Props {
  disputes: FirmBooking[]
  settle: (booking: FirmBooking) => void
}

/** Visits about which somebody says that nobody came: both sides beside each other, for the manager to find. */
export function Disputes({ disputes, settle }: Props) {
  const columns: TableColumnsType<FirmBooking> = [
    { title: '时间', dataIndex: 'startsAt', width: 184, className: 'figures', render: (at: string) => when(at) },
    { title: '村居', dataIndex: ['village', 'name'] },
    { title: '律师', dataIndex: ['lawyer', 'name'], width: 144 },
    { title: '律师说', dataIndex: 'lawyerSays', width: 128, render: saysWord },
    { title: '来访人说', dataIndex: 'residentSays', width: 128, render: saysWord },
    {
      title: '操作',
      width: 96,
      render: (_, booking) =>
        booking.can.includes('settle') && (
          <Button id={`settle-${booking.id}`} onClick={() => settle(booking)}>
            裁定
          </Button>
        ),
    },
  ]
  return (
    <div className="panel stack">
      <h2>{`要核实的 ${disputes.length} 次`}</h2>
      <p className="quiet">核实前两边的话都不算数。来访人的爽约，裁定了才计入。</p>
      <Table<FirmBooking> size="small" rowKey="id" columns={columns} dataSource={disputes} pagination={false} />
    </div>
  )
}
