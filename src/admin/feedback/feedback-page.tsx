import { useParams } from 'react-router-dom'
import { getFeedback } from '@/contract/console/console-feedback'
import { feedbackKindWord } from '@/domain/feedback/feedback'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { AnswerForm } from './answer/answer-form'
import './feedback.css'
import { FeedbackTag } from './feedback-tag'
import { WhatWasWritten } from './what-was-written'

const LIST = { to: '/feedback', label: '投诉与建议' }

/** One message and its answer. */
export function FeedbackPage() {
  const { id = '' } = useParams()
  const { value: feedback, problem, reload, put } = useLoad(() => api(getFeedback, { id }), id)
  if (problem && (problem.code === 'not-found' || problem.code === 'bad-input'))
    return (
      <section className="page">
        <PageHead title="没有这一条" back={LIST} />
        <Nothing>写的人可能已经删除了账号和全部记录，请回到列表看其他的。</Nothing>
      </section>
    )
  if (problem && !feedback) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!feedback) return <Loading />
  return (
    <section className="page">
      <PageHead
        title={feedbackKindWord(feedback.kind)}
        back={LIST}
        tags={<FeedbackTag state={feedback.state} />}
        note={`${when(feedback.sentAt)} 收到`}
      />
      <div className="feedback">
        <WhatWasWritten feedback={feedback} />
        <AnswerForm key={feedback.id} feedback={feedback} put={(next) => put(() => next)} reload={reload} />
      </div>
    </section>
  )
}
