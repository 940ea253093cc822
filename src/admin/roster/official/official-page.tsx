import { useParams } from 'react-router-dom'
import { getOfficial, type OfficialDesk } from '@/contract/console/study/console-officials'
import { listUnits, type UnitRow } from '@/contract/console/study/console-units'
import { CATEGORY_WORDS } from '@/domain/study/categories'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { useWayBack } from '../../patterns/address/way-back'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { StateTag } from '../../patterns/state-tag'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../roster.css'
import { AlertItem } from '../alerts/alert-item'
import { STEP_WORDS } from '../words'
import { OfficialAccount } from './official-account'
import { formOf, OfficialForm, type OfficialFormValue } from './official-form'
import { sendOfficial } from './send-official'
import { Leaving } from './leaving'

/** Somebody on the roster: what it says, the account, and each step since they are on it. */
export function OfficialPage() {
  const { id = '' } = useParams()
  const { value: official, problem, loading, reload, put } = useLoad(() => api(getOfficial, { id }), id)
  const units = useLoad(() => api(listUnits, {}), 'units').value?.units
  const back = useWayBack({ to: '/roster', label: '名册' })
  const take = (fresh: OfficialDesk) => put(() => fresh)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={official?.name ?? '名册上的人'}
        back={back}
        note={official?.unitPath.join(' / ')}
        tags={
          official && (
            <>
              {official.sample && <StateTag tone="quiet">示例</StateTag>}
              {official.leftDay && <StateTag tone="stopped">{`${official.leftDay} 调离`}</StateTag>}
            </>
          )
        }
        actions={official && <Leaving official={official} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!official && !problem && <Loading />}
      {official && (
        <>
          {official.alerts
            .filter(({ settledAt }) => settledAt === null)
            .map((alert) => (
              <AlertItem key={alert.id} alert={alert} settled={() => void reload()} />
            ))}
          <div className="sides">
            {official.leftDay ? (
              <Facts official={official} />
            ) : (
              <EditOfficial official={official} units={units ?? []} put={take} reload={() => void reload()} />
            )}
            <div className="stack">
              <OfficialAccount official={official} put={take} />
              <Steps official={official} />
            </div>
          </div>
        </>
      )}
    </section>
  )
}

interface EditProps {
  official: OfficialDesk
  units: readonly UnitRow[]
  put: (official: OfficialDesk) => void
  reload: () => void
}

function EditOfficial({ official, units, put, reload }: EditProps) {
  const { id, revision } = official
  const desk = useDeskForm<OfficialFormValue, OfficialDesk>({
    subject: `official:${id}`,
    server: { mark: String(revision), value: formOf(official) },
    send: async (form) => sendOfficial({ id, revision }, form),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOf(fresh) }),
    done: put,
    reload,
    says: '已保存。',
  })
  return (
    <div className="panel stack">
      <h2>名册</h2>
      <OfficialForm
        units={units}
        value={desk.form.mine}
        set={desk.set}
        error={desk.error}
        phoneMasked={official.phoneMasked}
      />
      <SaveBar id="official" verb="保存" desk={desk} />
    </div>
  )
}

/** Of somebody who has left: what the roster said last. */
const Facts = ({ official: { post, category, joinedDay, phoneMasked } }: { official: OfficialDesk }) => (
  <div className="panel stack">
    <h2>名册</h2>
    <dl className="roster-facts">
      <dt>职务</dt>
      <dd>{post || '没有写'}</dd>
      <dt>类别</dt>
      <dd>{CATEGORY_WORDS[category]}</dd>
      <dt>列入日期</dt>
      <dd>{joinedDay}</dd>
      <dt>手机号</dt>
      <dd>{phoneMasked ?? '没有'}</dd>
    </dl>
    <p className="quiet">已经调离，登记回到名册以后才能改。做完的和考过的都保留。</p>
  </div>
)

const Steps = ({ official: { steps } }: { official: OfficialDesk }) => (
  <div className="panel stack">
    <h2>经过</h2>
    <ul className="plain-list">
      {steps.map(({ revision, step, unitName, category, day, actorName }) => (
        <li key={revision}>
          <span className="figures">{day}</span> {STEP_WORDS[step]}
          <span className="quiet">{` · ${unitName} · ${CATEGORY_WORDS[category]}${actorName ? ` · ${actorName}` : ''}`}</span>
        </li>
      ))}
    </ul>
  </div>
)
