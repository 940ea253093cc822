import { Link } from 'react-router-dom'
import type { LawDoubt } from '@/contract/console/console-laws'
import { StateTag } from '../patterns/state-tag'

const pageOf = ({ kind, id }: LawDoubt) => `/${kind === 'episode' ? 'episodes' : 'questions'}/${id}`

/** Everything that waits for an editor because its law has changed; what was taken off comes first. */
export function LawDoubts({ doubts }: { doubts: readonly LawDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <section className="panel law-doubts" aria-labelledby="law-doubts-title">
      <h2 id="law-doubts-title">法条有变，等待复核（{doubts.length}）</h2>
      <ul>
        {doubts.map((doubt) => (
          <li key={`${doubt.kind} ${doubt.id}`}>
            <StateTag tone={doubt.live ? 'waiting' : 'stopped'}>{doubt.live ? '待复核' : '已下架'}</StateTag>
            <span className="quiet">{doubt.kind === 'episode' ? '节目' : '题目'}</span>
            <Link to={pageOf(doubt)}>{doubt.title}</Link>
            <span className="quiet">{doubt.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
