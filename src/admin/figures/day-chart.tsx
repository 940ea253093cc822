import type { Figures } from '@/contract/console/console-figures'
import { DEFINITIONS } from '@/domain/counts/definitions'
import { BarChart } from '../patterns/charts/bar-chart'
import { roundAbove } from '../patterns/charts/round-above'

/** How many days a month `2026-11` has. */
const daysOf = (month: string): number => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

function inWords(month: string, days: Figures['days']): string {
  const best = days.reduce<Figures['days'][number] | null>((a, b) => (a && a.views >= b.views ? a : b), null)
  if (!best) return `${month} 还没有观看。`
  return `${month} 有 ${days.length} 天有人观看，最多的是 ${Number(best.day.slice(8))} 日，${best.views} 次。`
}

/** Views of each day of a month as bars. */
export function DayChart({ month, days }: Pick<Figures, 'month' | 'days'>) {
  const views = new Map(days.map((day) => [Number(day.day.slice(8)), day.views]))
  const bars = Array.from({ length: daysOf(month) }, (_, at) => at + 1).map((day) => ({
    key: String(day),
    label: String(day),
    value: views.get(day) ?? 0,
  }))
  return (
    <BarChart
      title={`每天的${DEFINITIONS.views.word}`}
      sentence={inWords(month, days)}
      bars={bars}
      columns={['日', DEFINITIONS.views.word]}
      say={(value) => `${value ?? 0} 次`}
      top={roundAbove(Math.max(...days.map((day) => day.views), 1))}
      labelled={(at) => at === 0 || (at + 1) % 5 === 0}
    />
  )
}
