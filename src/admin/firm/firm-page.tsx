import { Button } from 'antd'
import { useState } from 'react'
import { getFirmWeek, type FirmBooking } from '@/contract/booking/firm'
import { shortDay } from '@/domain/booking/choosing/day-words'
import { dayAfter } from '@/domain/time/civil-days'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { Disputes } from './disputes'
import { Replace } from './replace'
import { Settle } from './settle'
import { WeekTable } from './week-table'
import './firm.css'

const NOTE = '谁哪天见谁在这里看；来访人说了什么，只有接待的律师看得到。'

/** The firm's week, what is to be settled, and who stands in for whom. */
export function FirmPage() {
  const filters = useAddressFilters(['from'])
  const from = /^\d{4}-\d{2}-\d{2}$/.test(filters.values.from) ? filters.values.from : undefined
  const { value, problem, loading, reload } = useLoad(() => api(getFirmWeek, from ? { from } : {}), from ?? '')
  const [settling, setSettling] = useState<FirmBooking | null>(null)
  const [replacing, setReplacing] = useState<FirmBooking | null>(null)
  const step = (days: number) => value && filters.set('from', dayAfter(value.from, days))
  const done = () => {
    setSettling(null)
    setReplacing(null)
    void reload()
  }
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title="本所来访"
        note={value ? `${value.firm.name}，${value.firm.phone}。${NOTE}` : NOTE}
        actions={
          <>
            <Button id="week-before" disabled={!value} onClick={() => step(-7)}>
              上一周
            </Button>
            <Button id="week-now" onClick={filters.clear}>
              本周
            </Button>
            <Button id="week-after" disabled={!value} onClick={() => step(7)}>
              下一周
            </Button>
          </>
        }
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && (
        <>
          {value.disputes.length > 0 && <Disputes disputes={value.disputes} settle={setSettling} />}
          <div className="panel stack">
            <h2>{`${shortDay(value.from)} 到 ${shortDay(dayAfter(value.from, 6))}`}</h2>
            <WeekTable from={value.from} lawyers={value.lawyers} open={setReplacing} />
          </div>
        </>
      )}
      {settling && <Settle booking={settling} close={() => setSettling(null)} done={done} />}
      {replacing && <Replace booking={replacing} close={() => setReplacing(null)} done={done} />}
    </section>
  )
}
