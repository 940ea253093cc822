import type { TableColumnsType } from 'antd'
import type { ConsolePlace } from '@/contract/places/console-places'
import { weekWords } from '@/domain/places/hours/week-words'
import { carrierWord, serviceWord } from '@/domain/places/words'
import { RowLink } from '../../patterns/rows/row-link'
import { StateTag } from '../../patterns/state-tag'
import { isStale } from './filter-places'

const name = (text: string, { id, carrier, subdistrict, retired, reports }: ConsolePlace) => (
  <>
    <RowLink to={`/places/${id}`}>{text}</RowLink>
    <div className="quiet">{[carrierWord(carrier), subdistrict].filter(Boolean).join(' · ')}</div>
    {retired && <StateTag tone="stopped">已停用</StateTag>}
    {reports > 0 && <StateTag tone="alarming">{`${reports} 条报错待答复`}</StateTag>}
  </>
)

const MOST_LINES = 3

/** A week of many different days would make a row as tall as the screen; its page has all of it. */
function weekLines(hours: ConsolePlace['hours']): string[] {
  const lines = weekWords(hours).map(({ days, times }) => `${days} ${times}`)
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '其他日子另有时间']
}

const verified = (now: Date) => (day: string | null, place: ConsolePlace) => (
  <>
    <span className="figures one-line">{day ?? '还没有核实'}</span>
    {isStale(place, now) && (
      <div>
        <StateTag tone="waiting">该核实了</StateTag>
      </div>
    )}
  </>
)

/** Widths add up to less than a 1024 px screen leaves; the name takes the rest. */
export const placeColumns = (now: Date): TableColumnsType<ConsolePlace> => [
  { title: '地点', dataIndex: 'name', minWidth: 160, render: name },
  {
    title: '服务',
    dataIndex: 'services',
    width: 144,
    render: (services: string[]) => services.map(serviceWord).join('、'),
  },
  {
    title: '电话',
    dataIndex: 'phone',
    width: 132,
    className: 'figures one-line',
    render: (phone: string | null) => phone ?? '',
  },
  {
    title: '每周时间',
    dataIndex: 'hours',
    width: 208,
    className: 'figures',
    render: (hours: ConsolePlace['hours']) => weekLines(hours).map((line) => <div key={line}>{line}</div>),
  },
  { title: '核实', dataIndex: 'verifiedOn', width: 116, render: verified(now) },
]
