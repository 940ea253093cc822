import { useNavigate, useParams } from 'react-router-dom'
import type { Output } from '@/contract/endpoint'
import { listConsoleSessions, saveSession, type ConsoleSession } from '@/contract/study/sessions/console-sessions'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../sessions.css'
import { SessionFields } from './session-fields'
import { formOf, planOf, type SessionFormValue } from './session-form'

/** Changes a session that is still ahead or under way; everybody with a seat is told of another time or place. */
export function EditSession() {
  const { id = '' } = useParams()
  const { value, problem, reload } = useLoad(() => api(listConsoleSessions, {}), 'sessions')
  const session = value?.sessions.find((one) => one.id === id)
  return (
    <section className="page">
      <PageHead title="改线下实战" back={{ to: `/sessions/${id}`, label: session?.title ?? '线下实战' }} />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && session?.mine && <Edit session={session} reach={value} reload={() => void reload()} />}
      {value && !session?.mine && <Nothing>没有这一场，或者它不归您安排。</Nothing>}
    </section>
  )
}

interface Props {
  session: ConsoleSession
  reach: Output<typeof listConsoleSessions>
  reload: () => void
}

function Edit({ session, reach, reload }: Props) {
  const navigate = useNavigate()
  const { id, revision } = session
  const desk = useDeskForm<SessionFormValue, ConsoleSession>({
    subject: `session:${id}`,
    server: { mark: String(revision), value: formOf(session) },
    send: (form) => api(saveSession, { id, revision, ...planOf(form) }),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOf(fresh) }),
    done: () => void navigate(`/sessions/${id}`),
    reload,
    says: '已保存。时间或地点变了的，马上通知报了名的人。',
  })
  return (
    <div className="panel stack sessions-form">
      <SessionFields value={desk.form.mine} set={desk.set} error={desk.error} reach={reach} />
      <SaveBar id="session" verb="保存" desk={desk} />
    </div>
  )
}
