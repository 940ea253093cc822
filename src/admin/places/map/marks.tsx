import type { Frame } from './frame'

interface Spot {
  point: { lon: number; lat: number }
  title: string
}

export type Reached = 'within' | 'beyond' | 'never'

const SIZE = 5

/** A village: a dot within reach, a triangle beyond, a hollow square where nothing was found. Shape and colour say it. */
export function VillageMark({
  point,
  title,
  reached,
  frame,
  unit,
}: Spot & { reached: Reached; frame: Frame; unit: number }) {
  const [x, y, r] = [frame.x(point.lon), frame.y(point.lat), SIZE * unit]
  const shared = { className: `map-village map-${reached}`, strokeWidth: unit }
  return (
    <g>
      <title>{title}</title>
      {reached === 'within' && <circle {...shared} cx={x} cy={y} r={r} />}
      {reached === 'beyond' && <path {...shared} d={`M${x} ${y - r * 1.3}l${r * 1.2} ${r * 2.2}h${-r * 2.4}z`} />}
      {reached === 'never' && <rect {...shared} x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} />}
    </g>
  )
}

/** A place that is there. */
export function PlaceMark({ point, title, frame, unit }: Spot & { frame: Frame; unit: number }) {
  const [x, y, r] = [frame.x(point.lon), frame.y(point.lat), 6 * unit]
  return (
    <path className="map-place" strokeWidth={unit} d={`M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}Z`}>
      <title>{title}</title>
    </path>
  )
}

/** A numbered point that is only supposed. */
export function SiteMark({ point, title, number, frame, unit }: Spot & { number: number; frame: Frame; unit: number }) {
  const [x, y] = [frame.x(point.lon), frame.y(point.lat)]
  return (
    <g className="map-site">
      <title>{title}</title>
      <path d={`M${x} ${y}l${-9 * unit} ${-16 * unit}h${18 * unit}z`} />
      <circle cx={x} cy={y - 20 * unit} r={11 * unit} />
      <text x={x} y={y - 16 * unit} fontSize={12 * unit} textAnchor="middle">
        {number}
      </text>
    </g>
  )
}

const LEGEND: { reached: Reached; words: (minutes: number) => string }[] = [
  { reached: 'within', words: (minutes) => `${minutes} 分钟以内` },
  { reached: 'beyond', words: (minutes) => `${minutes} 到 60 分钟` },
  { reached: 'never', words: () => '60 分钟到不了' },
]

const INSIDE: Frame = { width: 16, height: 16, x: () => 8, y: () => 8, point: () => ({ lon: 0, lat: 0 }) }
const NOWHERE = { lon: 0, lat: 0 }

/** What the shapes mean. */
export function Legend({ minutes }: { minutes: number }) {
  return (
    <ul className="map-legend" aria-label="图例">
      {LEGEND.map(({ reached, words }) => (
        <li key={reached}>
          <svg viewBox="0 0 16 16" aria-hidden>
            <VillageMark point={NOWHERE} title="" reached={reached} frame={INSIDE} unit={1} />
          </svg>
          村居，{words(minutes)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 16 16" aria-hidden>
          <PlaceMark point={NOWHERE} title="" frame={INSIDE} unit={1} />
        </svg>
        已有的点
      </li>
    </ul>
  )
}
