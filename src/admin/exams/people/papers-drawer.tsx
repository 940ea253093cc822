import { Drawer } from 'antd'
import { decideLate, lookAtCandidate, type Candidate, type CandidatePaper } from '@/contract/exams/candidates'
import { GRADING_WORDS, PAPER_EVENT_WORDS } from '@/domain/exams/words/desk-words'
import { ReasonButton } from '../../patterns/forms/confirm-with-reason'
import { Loading } from '../../patterns/loading'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { outcomeWord, scoreWord } from './columns'

interface Props {
  examId: string
  person: Candidate
  close: () => void
  changed: () => void
}

/** Papers of one person: what happened and how they were graded. That somebody looked is in the audit log. */
export function PapersDrawer({ examId, person, close, changed }: Props) {
  const { officialId } = person
  const { value, problem, reload } = useLoad(() => api(lookAtCandidate, { id: examId, officialId }), officialId)
  const after = () => {
    void reload()
    changed()
  }
  return (
    <Drawer open title={`${person.name} · ${person.unitName}`} size={560} onClose={close}>
      <p className="field-hint">这次查看已记入操作记录。</p>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value?.papers.map((paper) => (
        <Paper key={paper.id} paper={paper} changed={after} />
      ))}
    </Drawer>
  )
}

function Paper({ paper, changed }: { paper: CandidatePaper; changed: () => void }) {
  const counts = !paper.lateCounts
  return (
    <section className="exam-paper stack" aria-label={`第 ${paper.attempt} 次`}>
      <h2>{`第 ${paper.attempt} 次　${scoreWord(paper)}　${outcomeWord(paper.outcome)}`}</h2>
      <p>{`${when(paper.startedAt)} 开始，${paper.handedInAt ? `${when(paper.handedInAt)} ${byWord(paper)}` : '还在作答'}。答了 ${paper.answered} / ${paper.questions} 题。`}</p>
      {paper.late.length > 0 && (
        <div className="stack">
          <p>
            {`有 ${new Set(paper.late.map(({ question }) => question)).size} 题的答案在截止后到达，最晚 ${when(paper.late.at(-1)!.receivedAt)}。${paper.lateCounts ? '已决定算分。' : '现在没有算分。'}`}
          </p>
          <div>
            <ReasonButton
              id={`late-${paper.id}`}
              label={counts ? '改为算分' : '改为不算分'}
              title={counts ? '迟到的答案算分' : '迟到的答案不算分'}
              verb={counts ? '算分' : '不算分'}
              reasonHint="会写进操作记录，请写明核实的情况。"
              act={(reason) => api(decideLate, { id: paper.id, counts, reason })}
              done={changed}
            >
              <p>这份试卷会重新评分，以前的成绩留在记录里。</p>
            </ReasonButton>
          </div>
        </div>
      )}
      <Events paper={paper} />
      <Gradings paper={paper} />
    </section>
  )
}

const BY: Record<string, string> = {
  person: '本人交卷',
  deadline: '到时收卷',
  'leave-limit': '离开页面超过规定次数收卷',
}
const byWord = ({ handedInBy }: CandidatePaper) => (handedInBy ? (BY[handedInBy] ?? handedInBy) : '')

const amountWord = (event: string, amount: number | null): string => {
  if (amount === null) return ''
  if (event === 'left') return `，${amount} 秒`
  return event === 'too-fast' ? `，${amount} 题` : ''
}

const Events = ({ paper: { events } }: { paper: CandidatePaper }) => (
  <div>
    <h3>经过</h3>
    <ul className="bullets figures">
      {events.map(({ event, at, amount }, n) => (
        <li key={n}>{`${when(at)}　${PAPER_EVENT_WORDS[event] ?? event}${amountWord(event, amount)}`}</li>
      ))}
    </ul>
  </div>
)

const Gradings = ({ paper: { gradings } }: { paper: CandidatePaper }) => (
  <div>
    <h3>评分</h3>
    <ul className="bullets figures">
      {gradings.map(({ at, why, scoreTenths, outcome }, n) => (
        <li key={n}>{`${when(at)}　${scoreTenths / 10} 分　${outcomeWord(outcome)}　${GRADING_WORDS[why] ?? why}`}</li>
      ))}
    </ul>
  </div>
)
