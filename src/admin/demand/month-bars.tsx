import { monthWord } from '../patterns/months/months'
import { peopleWord } from '../patterns/words/people-word'

const STEP = 24
const HEIGHT = 32

interface Props {
  /** Oldest first, one for each of `people`. */
  months: readonly string[]
  people: readonly (number | null)[]
  /** What reaches the top; the same for all rows, so that they can be compared. */
  most: number
}

/** Six months of one topic as small bars; a month that may not be told is a dot on the floor. */
export function MonthBars({ months, people, most }: Props) {
  const words = months.map((month, i) => `${monthWord(month)} ${peopleWord(people[i] ?? null)}`)
  return (
    <svg
      className="month-bars"
      viewBox={`0 0 ${months.length * STEP} ${HEIGHT}`}
      width={months.length * STEP}
      height={HEIGHT}
      role="img"
      aria-label={words.join('，')}
    >
      {months.map((month, i) => {
        const count = people[i] ?? null
        const height = count === null ? 2 : Math.max(4, (count / Math.max(1, most)) * HEIGHT)
        return (
          <rect
            key={month}
            x={i * STEP + 4}
            y={HEIGHT - height}
            width={STEP - 8}
            height={height}
            className={count === null ? 'month-bar-none' : 'month-bar'}
          >
            <title>{words[i]}</title>
          </rect>
        )
      })}
    </svg>
  )
}
