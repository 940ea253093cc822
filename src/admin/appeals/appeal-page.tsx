import { useParams } from 'react-router-dom'
import { getAppeal, type DeskAppeal } from '@/contract/exams/desk-after'
import { questionKindWord } from '@/domain/practice/question-words'
import { useWayBack } from '../patterns/address/way-back'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { AppealAnswer } from './appeal-answer'
import { AppealTag } from './appeal-tag'
import './appeals.css'

/** One appeal beside the question it is about. */
export function AppealPage() {
  const { id = '' } = useParams()
  const { value: appeal, problem, reload, put } = useLoad(() => api(getAppeal, { id }), id)
  const back = useWayBack({ to: '/appeals', label: '考题申诉' })
  if (problem && (problem.code === 'not-found' || problem.code === 'bad-input'))
    return (
      <section className="page">
        <PageHead title="没有这一条" back={back} />
        <Nothing>请回到列表看其他的申诉。</Nothing>
      </section>
    )
  if (problem && !appeal) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!appeal) return <Loading />
  return (
    <section className="page">
      <PageHead
        title="考题申诉"
        back={back}
        tags={<AppealTag state={appeal.state} />}
        note={`${appeal.examTitle} · ${when(appeal.sentAt)} 收到`}
      />
      <div className="appeal">
        <div className="stack">
          <div className="panel stack">
            <h2>考生写的</h2>
            <p className="as-written" id="appeal-text">
              {appeal.text}
            </p>
          </div>
          <Question appeal={appeal} />
        </div>
        <AppealAnswer key={appeal.id} appeal={appeal} put={(next) => put(() => next)} reload={reload} />
      </div>
    </section>
  )
}

function Question({ appeal: { question, stem, questionId, version, papers } }: { appeal: DeskAppeal }) {
  return (
    <div className="panel stack">
      <h2>题目</h2>
      <p className="field-hint">{`${questionKindWord(question.kind)} · ${questionId} 第 ${version} 版 · 这场考试有 ${papers} 份试卷用到`}</p>
      {question.caseStem && <p>{question.caseStem}</p>}
      <p>{stem}</p>
      <ul className="appeal-options">
        {question.options.map(({ letter, text }) => (
          <li key={letter} data-right={question.right.includes(letter) || undefined}>
            {`${letter}. ${text}${question.right.includes(letter) ? '（题库的答案）' : ''}`}
          </li>
        ))}
      </ul>
      <p>{question.explanation}</p>
    </div>
  )
}
