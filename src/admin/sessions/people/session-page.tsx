import { useParams } from 'react-router-dom'
import { cancelSession, listSessionPeople, type ConsoleSession } from '@/contract/study/sessions/console-sessions'
import { DownloadButtons } from '../../patterns/download/download-buttons'
import { ReasonButton } from '../../patterns/forms/confirm-with-reason'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { LinkButton } from '../../patterns/rows/link-button'
import { StateTag } from '../../patterns/state-tag'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../sessions.css'
import { meantFor, stateOf, timeOf } from '../words'
import { AddPerson } from './add-person'
import { PeopleTable } from './people-table'
import { peopleSheet } from './people-sheet'
import { useMarking } from './use-marking'

/** One session: when and where, who has a seat, who came. */
export function SessionPage() {
  const { id = '' } = useParams()
  const { value, problem, loading, reload, put } = useLoad(() => api(listSessionPeople, { id }), id)
  const marking = useMarking(id, (fresh) => put(() => fresh))
  const session = value?.session
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={session?.title ?? '线下实战'}
        back={{ to: '/sessions', label: '线下实战' }}
        tags={session && <StateTag tone={stateOf(session).tone}>{stateOf(session).word}</StateTag>}
        note={session && `${timeOf(session)}，${session.venue}，主讲 ${session.trainer}。${meantFor(session)}。`}
        actions={session && <Acts session={session} reload={() => void reload()} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && session && (
        <>
          {session.cancelReason && (
            <div className="panel" id="cancel-reason">
              <h2>取消的原因</h2>
              <p>{session.cancelReason}</p>
            </div>
          )}
          <div className="panel stack">
            <h2>名单</h2>
            <p className="figures">{`座位 ${session.seats}，占了 ${session.taken}，到场 ${session.present}。按名册的顺序排。`}</p>
            {!session.mine && <p className="quiet">这一场由别的单位安排，您能看到自己单位的人，签到由安排的单位做。</p>}
            {marking.problem && <ProblemAlert problem={marking.problem} />}
            <PeopleTable people={value.people} marking={session.mine ? marking : null} />
            <div className="line">
              <DownloadButtons
                id="session-people"
                name={`线下实战名单-${session.title}`}
                sheets={() => [peopleSheet(session, value.people)]}
              />
            </div>
          </div>
          {session.mine && session.state !== 'cancelled' && <AddPerson id={id} marking={marking} />}
        </>
      )}
    </section>
  )
}

/** The code on the screen, a change, the end of it. */
function Acts({ session, reload }: { session: ConsoleSession; reload: () => void }) {
  const { id, title, state, mine, taken } = session
  if (!mine || state !== 'open') return null
  return (
    <>
      <ReasonButton
        id="cancel-session"
        label="取消这一场"
        plain
        title={`取消“${title}”`}
        verb="取消这一场"
        keep="先不取消"
        danger
        reasonHint="报了名的人会看到，请写清楚；不要写病情这类个人隐私。"
        act={(reason) => api(cancelSession, { id, reason })}
        done={reload}
      >
        <p>{taken > 0 ? `已有 ${taken} 人占座，会马上通知他们，并让他们看到原因。` : '还没有人报名。'}</p>
      </ReasonButton>
      <LinkButton id="edit-session" to={`/sessions/${id}/edit`}>
        修改
      </LinkButton>
      <LinkButton id="session-code" to={`/sessions/${id}/code`} primary>
        打开签到码
      </LinkButton>
    </>
  )
}
