import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { listConsoleSessions, saveSession, type ConsoleSession } from '@/contract/study/sessions/console-sessions'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { newId } from '../../patterns/forms/new-id'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../sessions.css'
import { SessionFields } from './session-fields'
import { EMPTY_SESSION, planOf, type SessionFormValue } from './session-form'

const NOTHING = { mark: 'new', value: EMPTY_SESSION }

/** A new session; what is typed stays in this browser until it is arranged. */
export function NewSession() {
  const navigate = useNavigate()
  const { value, problem, reload } = useLoad(() => api(listConsoleSessions, {}), 'sessions')
  // Sent twice it is one session.
  const [id] = useState(newId)
  const desk = useDeskForm<SessionFormValue, ConsoleSession>({
    subject: 'session:new',
    server: NOTHING,
    send: (form) => api(saveSession, { id, revision: 0, ...planOf(form) }),
    stored: () => NOTHING,
    done: (made) => void navigate(`/sessions/${made.id}`),
    reload: () => undefined,
    says: '已安排，名册里对应的人现在就能报名。',
  })
  return (
    <section className="page">
      <PageHead title="安排线下实战" back={{ to: '/sessions', label: '线下实战' }} />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && (
        <div className="panel stack sessions-form">
          <SessionFields value={desk.form.mine} set={desk.set} error={desk.error} reach={value} />
          <SaveBar id="session" verb="安排" desk={desk} />
        </div>
      )}
    </section>
  )
}
