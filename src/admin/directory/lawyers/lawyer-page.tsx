import { Link, useParams } from 'react-router-dom'
import { getLawyer, saveLawyer, type LawyerDesk } from '@/contract/console/booking/console-lawyers'
import { useBackHere, useWayBack } from '../../patterns/address/way-back'
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
import { LawyerAccount } from './lawyer-account'
import { LawyerForm, formOfLawyer, type LawyerFormValue } from './lawyer-form'
import { RetireLawyer } from './retire-lawyer'

/** One lawyer: what residents read, whose account it is, the villages, and the way out. */
export function LawyerPage() {
  const { id = '' } = useParams()
  const { value: lawyer, problem, loading, reload, put } = useLoad(() => api(getLawyer, { id }), id)
  const back = useWayBack({ to: '/lawyers', label: '村居律师' })
  const take = (fresh: LawyerDesk) => put(() => fresh)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={lawyer?.name ?? '律师'}
        back={back}
        tags={
          lawyer && (
            <SampleName sample={lawyer.sample} active={lawyer.active}>
              {null}
            </SampleName>
          )
        }
        note={lawyer?.firm.name}
        actions={lawyer && <RetireLawyer lawyer={lawyer} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!lawyer && !problem && <Loading />}
      {lawyer && (
        <div className="sides">
          <EditLawyer lawyer={lawyer} put={take} reload={() => void reload()} />
          <div className="stack">
            <LawyerAccount lawyer={lawyer} put={take} />
            <Belongings lawyer={lawyer} />
          </div>
        </div>
      )}
    </section>
  )
}

interface Props {
  lawyer: LawyerDesk
  put: (lawyer: LawyerDesk) => void
}

function EditLawyer({ lawyer, put, reload }: Props & { reload: () => void }) {
  const { id, revision, firm } = lawyer
  const desk = useDeskForm<LawyerFormValue, LawyerDesk>({
    subject: `lawyer:${id}`,
    server: { mark: String(revision), value: formOfLawyer(lawyer) },
    send: (form) => api(saveLawyer, { id, revision, firmId: firm.id, ...form }),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOfLawyer(fresh) }),
    done: put,
    reload,
  })
  return (
    <div className="panel stack">
      <h2>居民看到的</h2>
      <div className="line">
        {lawyer.photo ? (
          <img className="monogram" src={lawyer.photo} alt={`${lawyer.name}的照片`} />
        ) : (
          <span className="monogram" aria-hidden>
            {lawyer.name.replace(/^示例·/, '').slice(0, 1)}
          </span>
        )}
        <span className="quiet">{lawyer.photo ? '' : '没有照片时，居民看到姓名的第一个字。'}</span>
      </div>
      <LawyerForm value={desk.form.mine} set={desk.set} error={desk.error} />
      <SaveBar id="lawyer" verb="保存" desk={desk} />
    </div>
  )
}

function Belongings({ lawyer }: { lawyer: LawyerDesk }) {
  const back = useBackHere(lawyer.name)
  return (
    <div className="panel stack">
      <h2>值班</h2>
      <p>{lawyer.ahead > 0 ? `还有 ${lawyer.ahead} 个没到的预约。` : '没有还没到的预约。'}</p>
      <div>
        <LinkButton id="open-plan" to={`/lawyers/${lawyer.id}/plan`} state={back}>
          看和改值班安排
        </LinkButton>
      </div>
      <h2>现在的村居</h2>
      {lawyer.villages.length === 0 && <p className="quiet">还没有结对的村居。</p>}
      <p className="directory-people">
        {lawyer.villages.map(({ code, name }) => (
          <Link key={code} to={`/villages/${code}`} state={back}>
            {name}
          </Link>
        ))}
      </p>
    </div>
  )
}
