import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import { getQuestion, type ConsoleQuestion, type QuestionVersion } from '@/contract/console/console-questions'
import { questionTopicWord } from '@/domain/practice/question-words'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { useWayBack } from '../../patterns/address/way-back'
import { api } from '../../shell/api'
import { DraftEditor } from '../edit/draft-editor'
import { QuestionPreview } from '../preview/question-preview'
import '../questions.css'
import { StatisticsPanel } from '../statistics/statistics-panel'
import { VersionsDifference } from '../versions/versions-difference'
import { DoubtTag, ExamOnlyTag, QuestionTag } from '../words'
import { QuestionActs } from './question-acts'
import { History, SecondLook } from './question-facts'
import { QuestionReading } from './question-reading'

const LIST = { to: '/questions', label: '题库' }

/** One question: its newest version to write or to review, how it is answered, and what was before. */
export function QuestionPage() {
  const { id = '' } = useParams()
  const back = useWayBack(LIST)
  const { value: question, problem, reload } = useLoad(() => api(getQuestion, { id }), id)
  if (problem?.code === 'not-found' || problem?.code === 'bad-input')
    return (
      <section className="page">
        <PageHead title="没有这道题" back={back} />
        <Nothing>请回到题库看其他的。</Nothing>
      </section>
    )
  if (problem && !question) return <ProblemAlert problem={problem} retry={() => void reload()} />
  const newest = question?.versions[0]
  if (!question || !newest) return <Loading />
  const published = question.versions.find(({ state }) => state === 'published')
  const asked = published ?? question.versions.find(({ state }) => state === 'withdrawn')
  const facts = (
    <>
      <StatisticsPanel id={id} statistics={question.statistics} body={asked?.body} />
      <SecondLook alike={question.alike} reports={question.reports} />
      <History id={id} versions={question.versions} />
    </>
  )
  return (
    <section className="page">
      <PageHead
        title={questionTopicWord(newest.body.topic)}
        back={back}
        tags={
          <>
            <QuestionTag state={newest.state} />
            {newest.body.examOnly && <ExamOnlyTag />}
            {question.doubt && <DoubtTag doubt={question.doubt} />}
          </>
        }
        note={`第 ${newest.version} 版${published && published !== newest ? `，现在使用第 ${published.version} 版` : ''}`}
      />
      {newest.note && newest.state === 'draft' && <p className="panel">退回原因：{newest.note}</p>}
      {newest.state === 'draft' ? (
        <DraftEditor key={newest.version} id={id} version={newest} reload={reload} />
      ) : (
        <VersionShown question={question} newest={newest} published={published} reload={reload}>
          {facts}
        </VersionShown>
      )}
      {newest.state === 'draft' && facts}
    </section>
  )
}

interface ShownProps {
  question: ConsoleQuestion
  newest: QuestionVersion
  published: QuestionVersion | undefined
  reload: () => Promise<void>
  /** What else is known of the question. */
  children: ReactNode
}

/** A version that is not being written: what may be done with it, what it says or what it changes, and the phone. */
function VersionShown({ question, newest, published, reload, children }: ShownProps) {
  const changes = newest.state === 'submitted' && published
  return (
    <>
      <QuestionActs question={question} newest={newest} reload={reload} />
      <div className="question-sides">
        <div className="stack">
          {changes && (
            <section className="panel stack" aria-labelledby="question-changes">
              <h2 id="question-changes">改了什么</h2>
              <VersionsDifference before={published} after={newest} names={['现在使用的', '送审的']} />
            </section>
          )}
          <section className="panel" aria-label={`第 ${newest.version} 版`}>
            <QuestionReading body={newest.body} />
          </section>
          {children}
        </div>
        <QuestionPreview body={newest.body} />
      </div>
    </>
  )
}
