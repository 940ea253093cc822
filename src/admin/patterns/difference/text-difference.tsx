import './difference.css'
import { splitDifference, type Piece } from '@/domain/text/split-difference'

interface Props {
  before: string
  after: string
  /** Words above the two sides; small, because the table has its own head. */
  names: readonly [string, string]
}

/** Old and new text side by side; what went is struck through, what came is underlined, both coloured. */
export function TextDifference({ before, after, names }: Props) {
  const parts = splitDifference(before, after)
  return (
    <div className="difference-sides">
      <div className="difference-side" role="group" aria-label={names[0]}>
        <Pieces pieces={parts.before} as="del" />
      </div>
      <div className="difference-side" role="group" aria-label={names[1]}>
        <Pieces pieces={parts.after} as="ins" />
      </div>
    </div>
  )
}

function Pieces({ pieces, as: Mark }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  if (pieces.length === 0) return <span className="quiet">（空）</span>
  return pieces.map(({ text, changed }, at) => (changed ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>))
}
