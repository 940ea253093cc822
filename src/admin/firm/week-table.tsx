import { Button, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import type { FirmBooking } from '@/contract/booking/firm'
import { modeWord } from '@/domain/booking/booking-words'
import { dayWords } from '@/domain/booking/choosing/day-words'
import { firmStateWord } from '@/domain/booking/duty/firm-words'
import { beijingTime } from '@/domain/time/beijing-clock'
import { daysFrom } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { useBackHere } from '../patterns/address/way-back'
import { Nothing } from '../patterns/nothing'
import { StateTag } from '../patterns/state-tag'
import { toneOf } from './state-words'

interface Row {
  id: string
  name: string
  bookings: FirmBooking[]
}

interface Props {
  /** Monday. */
  from: string
  lawyers: Row[]
  open: (booking: FirmBooking) => void
}

function Visit({ booking, open }: { booking: FirmBooking; open: Props['open'] }) {
  const { id, startsAt, mode, village, state, host, can } = booking
  return (
    <div className="firm-visit">
      <div>
        <span className="figures">{beijingTime(startsAt)}</span> {modeWord(mode)}
      </div>
      <div className="quiet">{host ? `${village.name}，替${host.name}` : village.name}</div>
      {state !== 'booked' && <StateTag tone={toneOf(state)}>{firmStateWord(state)}</StateTag>}
      {can.includes('cannot-come') && (
        <Button id={`replace-${id}`} type="link" size="small" onClick={() => open(booking)}>
          换人或取消
        </Button>
      )}
    </div>
  )
}

/** Lawyers below each other, the days of the week beside each other. */
export function WeekTable({ from, lawyers, open }: Props) {
  const back = useBackHere('本所来访')
  const columns: TableColumnsType<Row> = [
    {
      title: '律师',
      dataIndex: 'name',
      width: 112,
      fixed: 'left',
      render: (name: string, { id }) => (
        <Link to={`/firm/plans/${id}`} state={back}>
          {name}
        </Link>
      ),
    },
    ...daysFrom(from, 7).map((day) => ({
      title: dayWords(day),
      width: 124,
      render: (_: unknown, { bookings }: Row) =>
        bookings
          .filter(({ startsAt }) => civilDayOf(new Date(startsAt)) === day)
          .map((booking) => <Visit key={booking.id} booking={booking} open={open} />),
    })),
  ]
  return (
    <Table<Row>
      className="firm-week"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={lawyers}
      pagination={false}
      scroll={{ x: 980 }}
      locale={{ emptyText: <Nothing>本所还没有登记律师，请联系司法局。</Nothing> }}
    />
  )
}
