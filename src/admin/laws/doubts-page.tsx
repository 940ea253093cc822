import { Link } from 'react-router-dom'
import { listLaws, type LawDoubt } from '@/contract/console/law/console-laws'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import './laws.css'

const pageOf = ({ kind, id }: LawDoubt) => `/${kind === 'episode' ? 'episodes' : 'questions'}/${id}`

/** Everything that waits for an editor because its law has changed; what was taken off comes first. */
export function DoubtsPage() {
  const { value, problem, reload } = useLoad(() => api(listLaws, {}), 'doubts')
  const doubts = value?.doubts
  return (
    <section className="page">
      <PageHead
        title="法条有变，等待复核"
        back={{ to: '/laws', label: '法律文本' }}
        note={doubts && `共 ${doubts.length} 项。打开以后对照新法条：仍然正确就确认，不正确就改写。`}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!doubts && !problem && <Loading />}
      {doubts?.length === 0 && (
        <div className="panel">
          <Nothing>没有需要复核的内容。法条变了或者废止了，引用它的节目和题目会自动出现在这里。</Nothing>
        </div>
      )}
      {doubts && doubts.length > 0 && (
        <ul className="panel law-doubts">
          {doubts.map((doubt) => (
            <li key={`${doubt.kind} ${doubt.id}`}>
              <StateTag tone={doubt.live ? 'waiting' : 'stopped'}>{doubt.live ? '待复核' : '已下架'}</StateTag>
              <span className="quiet">{doubt.kind === 'episode' ? '节目' : '题目'}</span>
              <div>
                <Link to={pageOf(doubt)}>{doubt.title}</Link>
                <div className="quiet">{doubt.reason}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
