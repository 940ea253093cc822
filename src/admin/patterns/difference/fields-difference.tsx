import { TextDifference } from './text-difference'

/** One place of two versions, in words that are ready to read. */
export interface ComparedField {
  key: string
  label: string
  before: string
  after: string
  /** What is compared may be more than what is read, e.g. a hash. */
  same: boolean
}

interface Props {
  fields: readonly ComparedField[]
  /** What the two sides are, e.g. 现在对外 and 送审. */
  names: readonly [string, string]
}

/** Field by field, what differs between two versions; what is the same is counted, not shown. */
export function FieldsDifference({ fields, names }: Props) {
  const changed = fields.filter(({ same }) => !same)
  if (changed.length === 0) return <p className="quiet">两个版本的内容完全一样。</p>
  return (
    <div className="difference" id="difference">
      <div className="difference-head" aria-hidden>
        <span>{names[0]}</span>
        <span>{names[1]}</span>
      </div>
      {changed.map(({ key, label, before, after }) => (
        <section key={key} className="difference-row" aria-label={label}>
          <h3>{label}</h3>
          <TextDifference before={before} after={after} names={names} />
        </section>
      ))}
      <p className="quiet">
        共 {changed.length} 处不同，其余 {fields.length - changed.length} 处相同。
      </p>
    </div>
  )
}
