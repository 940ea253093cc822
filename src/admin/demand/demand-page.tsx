import { useMemo } from 'react'
import { MonthFilter } from '../patterns/months/month-filter'
import { recentMonths } from '../patterns/months/months'
import { PageHead } from '../patterns/page-head'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { MeTooTable } from './me-too-table'
import { UnansweredTables } from './unanswered-tables'

import './demand.css'

/** What troubles people: what they said happened to them, too, and what they asked and nobody had an answer for. */
export function DemandPage() {
  const { values, set } = useAddressFilters(['month'])
  const months = useMemo(() => recentMonths(new Date()), [])
  const month = months[Math.max(0, months.indexOf(values.month))]!
  return (
    <section className="page">
      <PageHead title="群众需求" note="只显示满 10 人的数字；选题时先看最多的，再看没有答案的。" />
      <div className="filters">
        <MonthFilter months={months} month={month} choose={(chosen) => set('month', chosen)} />
      </div>
      <MeTooTable month={month} />
      <UnansweredTables month={month} />
    </section>
  )
}
