import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import { getFirm, restoreFirm, retireFirm, saveFirm, type FirmDesk } from '@/contract/console/booking/console-firms'
import { useBackHere, useWayBack } from '../../patterns/address/way-back'
import { ReasonButton } from '../../patterns/forms/confirm-with-reason'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { LinkButton } from '../../patterns/rows/link-button'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../directory.css'
import { SampleName } from '../../patterns/rows/sample-name'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { FirmForm, formOfFirm, type FirmFormValue } from './firm-form'
import { FirmManagers } from './who-manages'

/** One firm: what residents read of it, its lawyers and villages, who manages its visits. */
export function FirmDeskPage() {
  const { id = '' } = useParams()
  const { value: firm, problem, loading, reload, put } = useLoad(() => api(getFirm, { id }), id)
  const back = useWayBack({ to: '/firms', label: '律所' })
  const take = (fresh: FirmDesk) => put(() => fresh)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={firm?.name ?? '律所'}
        back={back}
        tags={
          firm && (
            <SampleName sample={firm.sample} active={firm.active}>
              {null}
            </SampleName>
          )
        }
        actions={firm && <Retiring firm={firm} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!firm && !problem && <Loading />}
      {firm && (
        <div className="sides">
          <EditFirm firm={firm} put={take} reload={() => void reload()} />
          <div className="stack">
            <Belongings firm={firm} />
            <FirmManagers firm={firm} put={take} />
          </div>
        </div>
      )}
    </section>
  )
}

interface Props {
  firm: FirmDesk
  put: (firm: FirmDesk) => void
}

function EditFirm({ firm, put, reload }: Props & { reload: () => void }) {
  const desk = useDeskForm<FirmFormValue, FirmDesk>({
    subject: `firm:${firm.id}`,
    server: { mark: String(firm.revision), value: formOfFirm(firm) },
    send: (form) => api(saveFirm, { id: firm.id, revision: firm.revision, ...form }),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOfFirm(fresh) }),
    done: put,
    reload,
  })
  return (
    <div className="panel stack">
      <h2>资料</h2>
      <FirmForm value={desk.form.mine} set={desk.set} error={desk.error} />
      <SaveBar id="firm" verb="保存" desk={desk} />
    </div>
  )
}

/** Lawyers and villages, each leading to its own page. */
function Belongings({ firm }: { firm: FirmDesk }) {
  const back = useBackHere(firm.name)
  return (
    <div className="panel stack">
      <h2>律师</h2>
      {firm.lawyers.length === 0 && <p className="quiet">还没有律师。添加以后才能给村居结对。</p>}
      <ul className="plain-list">
        {firm.lawyers.map(({ id, name, active }) => (
          <li key={id}>
            <SampleName sample={false} active={active}>
              <Link to={`/lawyers/${id}`} state={back}>
                {name}
              </Link>
            </SampleName>
          </li>
        ))}
      </ul>
      {firm.active && (
        <div>
          <LinkButton id="add-lawyer" to={`/lawyers/new?firm=${firm.id}`}>
            添加律师
          </LinkButton>
        </div>
      )}
      <h2>现在的村居</h2>
      {firm.villages.length === 0 && <p className="quiet">还没有结对的村居。</p>}
      <p className="directory-people">
        {firm.villages.map(({ code, name }) => (
          <Link key={code} to={`/villages/${code}`} state={back}>
            {name}
          </Link>
        ))}
      </p>
    </div>
  )
}

function Retiring({ firm, put }: Props) {
  const [busy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    const result = await api(restoreFirm, { id: firm.id })
    setBusy(false)
    if (result.ok) put(result.value)
  }
  if (!firm.active)
    return (
      <Button id="restore-firm" loading={busy} onClick={() => void restore()}>
        恢复
      </Button>
    )
  return (
    <ReasonButton
      id="retire-firm"
      label="停用"
      plain
      title={`停用${firm.name}`}
      verb="停用"
      danger
      reasonHint="会写进操作记录。"
      act={(reason) => api(retireFirm, { id: firm.id, reason })}
      done={put}
    >
      <p>停用后不能再和村居结对，以前的结对和预约都保留。</p>
    </ReasonButton>
  )
}
