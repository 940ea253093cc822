import './charts.css'

const HEIGHT = 140
const FLOOR = 24
const HEAD = 16

export interface Bar {
  key: string
  /** Below the bar, and first in its row of the table. */
  label: string
  /** Null: not told. A dot on the floor stands for it. */
  value: number | null
}

interface Props {
  /** What one bar shows; the head of the chart. */
  title: string
  /** The whole picture said in a sentence. */
  sentence: string
  bars: readonly Bar[]
  /** Heads of the two columns of the table. */
  columns: readonly [string, string]
  /** A value as it is read, e.g. 20 次. */
  say: (value: number | null) => string
  /** What reaches the top. */
  top: number
  /** Which labels are written; the others stand in the table only. */
  labelled?: (at: number) => boolean
  /** Narrow where a few bars stand beside another chart. */
  width?: number
}

/** Bars with their sentence and their table; drawn by hand, because rectangles and a line need no library of charts. */
export function BarChart({ title, sentence, bars, columns, say, top, labelled = () => true, width = 720 }: Props) {
  const step = width / Math.max(1, bars.length)
  const gap = Math.min(6, step / 5)
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong> <span className="quiet">{sentence}</span>
      </figcaption>
      <svg
        viewBox={`0 ${-HEAD} ${width} ${HEIGHT + FLOOR + HEAD}`}
        // Not larger than drawn, so that its words keep the size of the page's.
        style={{ maxWidth: width }}
        role="img"
        aria-label={sentence}
      >
        <line x1={0} x2={width} y1={0} y2={0} className="chart-line" />
        <text x={0} y={-4} className="chart-word">
          {say(top)}
        </text>
        {bars.map(({ key, label, value }, at) => {
          const height = value === null ? 2 : (Math.min(value, top) / top) * HEIGHT
          return (
            <g key={key}>
              <rect
                x={at * step + gap}
                y={HEIGHT - height}
                width={step - 2 * gap}
                height={height}
                className={value === null ? 'chart-bar-untold' : 'chart-bar'}
              >
                <title>{`${label} ${say(value)}`}</title>
              </rect>
              {labelled(at) && (
                <text x={(at + 0.5) * step} y={HEIGHT + 18} textAnchor="middle" className="chart-word">
                  {label}
                </text>
              )}
            </g>
          )
        })}
        <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} className="chart-line" />
      </svg>
      <ChartTable title={title} bars={bars} columns={columns} say={say} />
    </figure>
  )
}

/** The same numbers for whoever reads rather than looks. */
function ChartTable({ title, bars, columns, say }: Pick<Props, 'title' | 'bars' | 'columns' | 'say'>) {
  return (
    <details className="chart-table">
      <summary>看数字</summary>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, label, value }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{say(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
