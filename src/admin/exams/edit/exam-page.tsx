import { useLocation, useParams } from 'react-router-dom'
import type { Output } from '@/contract/endpoint'
import { getExam, listExamChoices, saveExam, type DeskExam } from '@/contract/exams/desk'
import { examKindWord } from '@/domain/exams/words/exam-words'
import { useWayBack } from '../../patterns/address/way-back'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { LinkButton } from '../../patterns/rows/link-button'
import { SampleTag } from '../../patterns/rows/sample-name'
import { useLoad } from '../../patterns/use-load'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { ExamTag } from '../exam-tags'
import '../exams.css'
import { CancelExam } from './cancel-exam'
import { ExamFacts } from './exam-facts'
import { ExamForm } from './exam-form'
import { ExamSteps } from './exam-steps'
import { bodyOf, formOfExam, type ExamFormValue } from './form-value'

/** One exam: its form while it is a draft, what it froze afterwards. */
export function ExamPage() {
  const { id = '' } = useParams()
  const { value: exam, problem, loading, reload, put } = useLoad(() => api(getExam, { id }), id)
  const back = useWayBack({ to: '/exams', label: '考试' })
  const take = (fresh: DeskExam) => put(() => fresh)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={exam?.title ?? '考试'}
        back={back}
        tags={
          exam && (
            <>
              <ExamTag exam={exam} now={new Date().toISOString()} />
              {exam.sample && <SampleTag />}
            </>
          )
        }
        note={exam && `${examKindWord(exam.kind)} · 组卷蓝图“${exam.blueprintTitle}”${publishedWords(exam)}`}
        actions={exam && <Actions exam={exam} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!exam && !problem && <Loading />}
      {exam?.state === 'draft' && (
        <>
          <Draft exam={exam} put={take} reload={() => void reload()} />
          <ExamSteps exam={exam} put={take} reload={() => void reload()} />
        </>
      )}
      {exam && exam.state !== 'draft' && <ExamFacts exam={exam} />}
    </section>
  )
}

const publishedWords = ({ publishedAt }: DeskExam) => (publishedAt ? ` · ${when(publishedAt)} 发布` : '')

function Actions({ exam, put }: Pick<Props, 'exam' | 'put'>) {
  const { roles } = usePerson()
  const { pathname } = useLocation()
  const { kind, state, title } = exam
  const sees = roles.includes('admin') || roles.includes('supervisor')
  // What is over keeps its results: there is nothing left to call off.
  const lies = state === 'published' && exam.closesAt > new Date().toISOString()
  return (
    <>
      {lies && <CancelExam exam={exam} put={put} />}
      {state !== 'draft' && kind !== 'mock' && sees && (
        <LinkButton id="exam-people" to={`${pathname}/people`} state={{ back: { to: pathname, label: title } }}>
          考生和成绩
        </LinkButton>
      )}
    </>
  )
}

interface Props {
  exam: DeskExam
  put: (fresh: DeskExam) => void
  reload: () => void
}

function Draft(props: Props) {
  const { value: choices, problem, reload } = useLoad(() => api(listExamChoices, {}), 'choices')
  if (problem) return <ProblemAlert problem={problem} retry={() => void reload()} />
  return choices ? <Edit {...props} choices={withOwn(choices, props.exam)} /> : <Loading />
}

/** The formal exam that this one makes good already is offered to no other. */
function withOwn(choices: Output<typeof listExamChoices>, { makesUpId, makesUpTitle, category }: DeskExam) {
  if (!makesUpId || choices.formals.some(({ id }) => id === makesUpId)) return choices
  const own = { id: makesUpId, title: makesUpTitle ?? '', category, closesAt: '' }
  return { ...choices, formals: [own, ...choices.formals] }
}

function Edit({ exam, put, reload, choices }: Props & { choices: Output<typeof listExamChoices> }) {
  const { id, revision } = exam
  const desk = useDeskForm<ExamFormValue, DeskExam>({
    subject: `exam:${id}`,
    server: { mark: String(revision), value: formOfExam(exam) },
    send: (form) => api(saveExam, { id, revision, ...bodyOf(form) }),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOfExam(fresh) }),
    done: put,
    reload,
    says: '草稿已保存。',
  })
  return (
    <div className="panel stack">
      <ExamForm value={desk.form.mine} set={desk.set} error={desk.error} choices={choices} fresh={false} />
      <SaveBar id="exam" verb="保存草稿" desk={desk} />
    </div>
  )
}
