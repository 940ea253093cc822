import { useNavigate } from 'react-router-dom'
import { saveFirm, type FirmDesk } from '@/contract/console/booking/console-firms'
import { newId } from '../../patterns/forms/new-id'
import { PageHead } from '../../patterns/page-head'
import { api } from '../../shell/api'
import '../directory.css'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { EMPTY_FIRM, FirmForm, type FirmFormValue } from './firm-form'

const NOTHING = { mark: 'new', value: EMPTY_FIRM }

/** A new firm; what is typed stays in this browser until it is made. */
export function NewFirm() {
  const navigate = useNavigate()
  const desk = useDeskForm<FirmFormValue, FirmDesk>({
    subject: 'firm:new',
    server: NOTHING,
    send: (form) => api(saveFirm, { id: newId(), revision: null, ...form }),
    stored: () => NOTHING,
    done: ({ id }) => void navigate(`/firms/${id}`),
    reload: () => undefined,
  })
  return (
    <section className="page">
      <PageHead title="新建律所" back={{ to: '/firms', label: '律所' }} note="建好后再添加律师，然后给村居结对。" />
      <div className="panel stack">
        <FirmForm value={desk.form.mine} set={desk.set} error={desk.error} />
        <SaveBar id="firm" verb="新建律所" desk={desk} />
      </div>
    </section>
  )
}
