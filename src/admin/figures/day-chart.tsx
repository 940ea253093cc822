import type { Figures } from '@/contract/console/console-figures'
import { DEFINITIONS } from '@/domain/counts/definitions'

const WIDTH = 720
const HEIGHT = 180
const FLOOR = 24

/** How many days a month `2026-11` has. */
const daysOf = (month: string): number => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/** The next round number above, so that the line on top can be read. */
export function roundAbove(most: number): number {
  const power = 10 ** Math.max(0, String(Math.max(1, most)).length - 1)
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= most) ?? most
}

function inWords(month: string, days: Figures['days']): string {
  const best = days.reduce<Figures['days'][number] | null>((a, b) => (a && a.views >= b.views ? a : b), null)
  if (!best) return `${month} 还没有观看。`
  return `${month} 有 ${days.length} 天有人观看，最多的是 ${Number(best.day.slice(8))} 日，${best.views} 次。`
}

/** Views of each day of a month as bars; drawn by hand, because two rectangles and a line need no library of charts. */
export function DayChart({ month, days }: Pick<Figures, 'month' | 'days'>) {
  const views = new Map(days.map((day) => [Number(day.day.slice(8)), day.views]))
  const count = daysOf(month)
  const top = roundAbove(Math.max(...days.map((day) => day.views), 1))
  const step = WIDTH / count
  return (
    <figure className="day-chart">
      <svg viewBox={`0 -16 ${WIDTH} ${HEIGHT + FLOOR + 16}`} role="img" aria-label={inWords(month, days)}>
        <line x1={0} x2={WIDTH} y1={0} y2={0} className="chart-line" />
        <text x={0} y={-4} className="chart-word">
          {top} 次
        </text>
        {Array.from({ length: count }, (_, i) => i + 1).map((day) => {
          const height = ((views.get(day) ?? 0) / top) * HEIGHT
          return (
            <g key={day}>
              <rect x={(day - 1) * step + 3} y={HEIGHT - height} width={step - 6} height={height} className="chart-bar">
                <title>{`${day} 日 ${views.get(day) ?? 0} 次`}</title>
              </rect>
              {(day === 1 || day % 5 === 0) && (
                <text x={(day - 0.5) * step} y={HEIGHT + 18} textAnchor="middle" className="chart-word">
                  {day}
                </text>
              )}
            </g>
          )
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="chart-line" />
      </svg>
      <figcaption className="quiet">
        每天的{DEFINITIONS.views.word}。{inWords(month, days)}
      </figcaption>
    </figure>
  )
}
