import type { Figures } from '@/contract/console/console-figures'
import { DEFINITIONS, type Definition } from '@/domain/counts/definitions'
import { peopleWord } from '../patterns/words/people-word'

interface Props {
  figures: Figures
  /** The month before; null while it is unknown. */
  before: Figures | null
}

const change = (now: number | null, then: number | null | undefined): string | null =>
  now === null || then === null || then === undefined ? null : `上月 ${then}`

/** The month in a few large numbers, each with the one of the month before. */
export function Totals({ figures, before }: Props) {
  const { views, meToo, feedback } = figures
  return (
    <dl className="totals">
      <Total of={DEFINITIONS.views} value={views} then={change(views, before?.views)} />
      <Total of={DEFINITIONS.meToo} value={peopleWord(meToo)} then={change(meToo, before?.meToo)} />
      <Total
        of={DEFINITIONS.received}
        value={feedback.received}
        then={change(feedback.received, before?.feedback.received)}
      />
      <Total
        of={DEFINITIONS.answered}
        value={feedback.answered}
        then={change(feedback.answered, before?.feedback.answered)}
      />
      <Total of={DEFINITIONS.open} value={feedback.open} then={null} />
    </dl>
  )
}

function Total({ of, value, then }: { of: Definition; value: string | number; then: string | null }) {
  return (
    <div className="panel total">
      <dt>{of.word}</dt>
      <dd>
        <span className="figures total-value">{value}</span>
        {then && <span className="quiet">{then}</span>}
      </dd>
    </div>
  )
}
