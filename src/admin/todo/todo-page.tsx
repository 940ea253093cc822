import type { ReactNode } from 'react'
import { listTodo, type Todo } from '@/contract/console/console-todo'
import { placeReportKindWord } from '@/domain/places/reports'
import type { Role } from '@/domain/session/roles'
import { REPORT_REASON_WORDS, type ReportReason } from '@/domain/practice/report-reasons'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import '../questions/questions.css'
import { ALERT_WORDS } from '../roster/words'
import { doubtSentence, DoubtTag } from '../questions/words'
import { api } from '../shell/api'
import { mayEnter, usePerson } from '../shell/session'
import { TodoRow, TodoSection, type TodoRowProps } from './todo-section'
import './todo.css'

/** What somebody opens in the morning: everything that waits, each leading to where it is settled. */
export function TodoPage() {
  const person = usePerson()
  const { value: todo, problem, loading, reload } = useLoad(() => api(listTodo, {}), '')
  return (
    <section className="page" aria-busy={loading}>
      <PageHead title="待办" note={todo && <Summary todo={todo} />} />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!todo && !problem && <Loading />}
      {todo && SECTIONS.map(({ roles, draw }) => mayEnter(person, roles) && draw(todo))}
    </section>
  )
}

function Summary({ todo: { imported, ...rest } }: { todo: Todo }) {
  const drafts = imported.shown.reduce((sum, file) => sum + file.drafts, 0)
  const waiting = Object.values(rest).reduce((sum, { total }) => sum + total, drafts)
  if (waiting === 0) return '都处理完了。有新的送审、申请、报告或者法条变化时，会出现在这里。'
  return '先办等着别人的，再看待复核的；处理完会自动从这里消失。'
}

const SUPERVISORS = ['supervisor'] as const
const DESK = ['editor', 'admin'] as const
const ROSTER = ['supervisor', 'admin'] as const

interface About<One> {
  roles: readonly Role[]
  title: string
  /** What is to be done with one of these. */
  hint: string
  /** Where the rest of them stands. */
  all: string
  row: (one: One) => TodoRowProps & { key: string }
}

const sectionOf = <K extends keyof Todo>(kind: K, about: About<Todo[K]['shown'][number]>) => ({
  roles: about.roles,
  draw(todo: Todo) {
    const { total, shown } = todo[kind]
    return (
      <TodoSection
        key={kind}
        id={kind}
        {...{ title: about.title, hint: about.hint, total }}
        all={{ to: about.all, shown: shown.length }}
      >
        {shown.map((one) => {
          const { key, ...row } = about.row(one)
          return <TodoRow key={key} {...row} />
        })}
      </TodoSection>
    )
  },
})

const waits = (word: string) => <StateTag tone="waiting">{word}</StateTag>

interface Work {
  of: 'question' | 'episode'
  id: string
  title: string
}

/** A question or an episode, and why it waits. */
const workRow = ({ of, id, title }: Work, why: string, tag: ReactNode) => ({
  ...{ key: of + id, to: of === 'question' ? `/questions/${id}` : `/episodes/${id}`, title, tag },
  note: `${of === 'question' ? '题目' : '节目'} · ${why}`,
})

const SECTIONS = [
  sectionOf('exemptions', {
    ...{ roles: SUPERVISORS, title: '免考申请', hint: '考试开始前审批，申请人好安排。', all: '/exemptions' },
    row: ({ id, name, examTitle, askedAt }) => ({
      ...{ key: id, to: `/exemptions/${id}`, title: name, tag: waits('待审批') },
      note: `${examTitle} · ${when(askedAt)}`,
    }),
  }),
  sectionOf('reviews', {
    ...{ roles: DESK, title: '待审核', hint: '自己写的要等同事审，排在最后。', all: '/questions?state=submitted' },
    row: (review) =>
      workRow(
        review,
        `第 ${review.version} 版 · ${review.authorName} 送审 · ${when(review.since)}`,
        review.mine ? <StateTag tone="quiet">我写的，等同事审</StateTag> : waits('等我审'),
      ),
  }),
  sectionOf('doubts', {
    ...{ roles: DESK, title: '待复核', hint: '核对以后点“复核无误”，或者改成新的一版。', all: '/questions?doubt=any' },
    row: (doubted) => workRow(doubted, doubtSentence(doubted.doubt, doubted.live), <DoubtTag doubt={doubted.doubt} />),
  }),
  sectionOf('reports', {
    ...{ roles: DESK, title: '题目报告', hint: '答复会发到报告人的手机上。', all: '/questions/reports' },
    row: ({ id, stem, reason, sentAt }) => ({
      ...{ key: id, to: `/questions/reports#report-${id}`, title: stem, tag: waits('待答复') },
      note: `${REPORT_REASON_WORDS[reason as ReportReason] ?? reason} · ${when(sentAt)}`,
    }),
  }),
  sectionOf('appeals', {
    ...{ roles: DESK, title: '考题申诉', hint: '题目有错的，更正以后全体重新评分。', all: '/appeals' },
    row: ({ id, stem, examTitle, sentAt }) => ({
      ...{ key: id, to: `/appeals/${id}`, title: stem, tag: waits('待答复') },
      note: `${examTitle} · ${when(sentAt)}`,
    }),
  }),
  sectionOf('handbooks', {
    ...{ roles: DESK, title: '手册待核对', all: '/handbooks' },
    hint: '有人来信的，改好手册再回复；法条变了的，改写或者确认说明。',
    row: ({ handbookId, handbook, entryId, entry, reason, feedbackId, since }) => ({
      ...{ key: feedbackId ?? `${handbookId} ${entryId}`, title: entry ?? '（这一条已经不在手册里）' },
      to: feedbackId ? `/feedback/${feedbackId}` : `/handbooks/${handbookId}`,
      note: `${handbook} · ${since ? `有人说这一条有问题 · ${when(since)}` : reason}`,
      tag: feedbackId ? waits('待回复') : <StateTag tone="alarming">待核对</StateTag>,
    }),
  }),
  sectionOf('placeReports', {
    ...{ roles: DESK, title: '地点纠错', hint: '先核实、改好地点信息，再答复。', all: '/places/reports' },
    row: ({ id, placeId, placeName, kind, sentAt }) => ({
      ...{ key: id, to: `/places/reports?place=${placeId}`, title: placeName, tag: waits('待答复') },
      note: `${placeReportKindWord(kind)} · ${when(sentAt)}`,
    }),
  }),
  sectionOf('imported', {
    ...{ roles: DESK, title: '导入的草稿', hint: '还没有选法条，选好以后才能送审。', all: '/questions?state=draft' },
    row: ({ mark, drafts, since }) => ({
      ...{ key: mark, to: `/questions?imported=${mark}&state=draft`, title: `${when(since)} 导入的一份文件` },
      note: `还有 ${drafts} 道没有法条`,
    }),
  }),
  sectionOf('rosterAlerts', {
    ...{ roles: ROSTER, title: '名册号码提示', hint: '和本人核对号码，再点“已核对”。', all: '/roster/alerts' },
    row: ({ id, officialId, name, unitName, kind, at }) => ({
      ...{ key: id, to: `/roster/${officialId}`, title: name, tag: waits('待核对') },
      note: `${unitName} · ${ALERT_WORDS[kind].title} · ${when(at)}`,
    }),
  }),
]
