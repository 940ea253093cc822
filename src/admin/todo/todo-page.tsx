import type { ReactNode } from 'react'
import { listTodo, type Todo } from '@/contract/console/console-todo'
import { placeReportKindWord } from '@/domain/places/reports'
import { REPORT_REASON_WORDS, type ReportReason } from '@/domain/practice/report-reasons'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/when'
import '../questions/questions.css'
import { doubtSentence, DoubtTag } from '../questions/words'
import { api } from '../shell/api'
import { TodoRow, TodoSection } from './todo-section'
import './todo.css'

/** What an editor opens in the morning: everything that waits, each leading to where it is settled. */
export function TodoPage() {
  const { value: todo, problem, loading, reload } = useLoad(() => api(listTodo, {}), '')
  return (
    <section className="page" aria-busy={loading}>
      <PageHead title="待办" note={todo && <Summary todo={todo} />} />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!todo && !problem && <Loading />}
      {todo && (
        <>
          <Reviews {...todo.reviews} />
          <Doubts {...todo.doubts} />
          <Reports {...todo.reports} />
          <PlaceReports {...todo.placeReports} />
          <Imported {...todo.imported} />
        </>
      )}
    </section>
  )
}

function Summary({ todo: { reviews, doubts, reports, placeReports, imported } }: { todo: Todo }) {
  const drafts = imported.shown.reduce((sum, file) => sum + file.drafts, 0)
  if (reviews.total + doubts.total + reports.total + placeReports.total + drafts === 0)
    return '都处理完了。有新的送审、报告或者法条变化时，会出现在这里。'
  return '先审同事送来的，再看待复核的和群众报告的；处理完会自动从这里消失。'
}

const address = ({ of, id }: { of: 'question' | 'episode'; id: string }): string =>
  of === 'question' ? `/questions/${id}` : `/episodes/${id}`
const kindWord = (of: 'question' | 'episode'): string => (of === 'question' ? '题目' : '节目')

interface WorkProps {
  /** A question or an episode that waits. */
  work: { of: 'question' | 'episode'; id: string; title: string }
  /** Why, after what it is. */
  why: string
  tag: ReactNode
}

const WorkRow = ({ work, why, tag }: WorkProps) => (
  <TodoRow to={address(work)} title={work.title} note={`${kindWord(work.of)} · ${why}`} tag={tag} />
)

const Reviews = ({ total, shown }: Todo['reviews']) => (
  <TodoSection
    id="reviews"
    title="待审核"
    hint="自己写的要等同事审，排在最后。"
    total={total}
    all={{ to: '/questions?state=submitted', shown: shown.length }}
  >
    {shown.map((review) => (
      <WorkRow
        key={review.of + review.id}
        work={review}
        why={`第 ${review.version} 版 · ${review.authorName} 送审 · ${when(review.since)}`}
        tag={
          review.mine ? <StateTag tone="quiet">我写的，等同事审</StateTag> : <StateTag tone="waiting">等我审</StateTag>
        }
      />
    ))}
  </TodoSection>
)

const Doubts = ({ total, shown }: Todo['doubts']) => (
  <TodoSection
    id="doubts"
    title="待复核"
    hint="核对以后点“复核无误”，或者改成新的一版。"
    total={total}
    all={{ to: '/questions?doubt=any', shown: shown.length }}
  >
    {shown.map((doubted) => (
      <WorkRow
        key={doubted.of + doubted.id}
        work={doubted}
        why={doubtSentence(doubted.doubt, doubted.live)}
        tag={<DoubtTag doubt={doubted.doubt} />}
      />
    ))}
  </TodoSection>
)

const Reports = ({ total, shown }: Todo['reports']) => (
  <TodoSection
    id="reports"
    title="题目报告"
    hint="答复会发到报告人的手机上。"
    total={total}
    all={{ to: '/questions/reports', shown: shown.length }}
  >
    {shown.map(({ id, stem, reason, sentAt }) => (
      <TodoRow
        key={id}
        to={`/questions/reports#report-${id}`}
        title={stem}
        note={`${REPORT_REASON_WORDS[reason as ReportReason] ?? reason} · ${when(sentAt)}`}
        tag={<StateTag tone="waiting">待答复</StateTag>}
      />
    ))}
  </TodoSection>
)

const PlaceReports = ({ total, shown }: Todo['placeReports']) => (
  <TodoSection
    id="place-reports"
    title="地点纠错"
    hint="先核实、改好地点信息，再答复。"
    total={total}
    all={{ to: '/places/reports', shown: shown.length }}
  >
    {shown.map(({ id, placeId, placeName, kind, sentAt }) => (
      <TodoRow
        key={id}
        to={`/places/reports?place=${placeId}`}
        title={placeName}
        note={`${placeReportKindWord(kind)} · ${when(sentAt)}`}
        tag={<StateTag tone="waiting">待答复</StateTag>}
      />
    ))}
  </TodoSection>
)

const Imported = ({ total, shown }: Todo['imported']) => (
  <TodoSection
    id="imported"
    title="导入的草稿"
    hint="还没有选法条，选好以后才能送审。"
    total={total}
    all={{ to: '/questions?state=draft', shown: shown.length }}
  >
    {shown.map(({ mark, drafts, since }) => (
      <TodoRow
        key={mark}
        to={`/questions?imported=${mark}&state=draft`}
        title={`${when(since)} 导入的一份文件`}
        note={`还有 ${drafts} 道没有法条`}
      />
    ))}
  </TodoSection>
)
