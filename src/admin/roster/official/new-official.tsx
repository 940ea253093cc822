import { useNavigate, useSearchParams } from 'react-router-dom'
import type { OfficialDesk } from '@/contract/console/study/console-officials'
import { listUnits } from '@/contract/console/study/console-units'
import { civilDayOf } from '@/domain/time/civil-time'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { newId } from '../../patterns/forms/new-id'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { OfficialForm, type OfficialFormValue } from './official-form'
import { sendOfficial } from './send-official'

/** Somebody new on the roster; what is typed stays in this browser until it is saved. */
export function NewOfficial() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const unitId = search.get('unit')
  const { value, problem, reload } = useLoad(() => api(listUnits, {}), 'units')
  const empty = { name: '', unitId, post: '', category: null, joinedDay: civilDayOf(new Date()), phone: '' }
  const nothing = { mark: 'new', value: empty }
  const desk = useDeskForm<OfficialFormValue, OfficialDesk>({
    subject: `official:new:${unitId ?? ''}`,
    server: nothing,
    send: async (form) => sendOfficial({ id: newId(), revision: null }, form),
    stored: () => nothing,
    done: ({ id }) => void navigate(`/roster/${id}`),
    reload: () => undefined,
    says: '已添加到名册。',
  })
  return (
    <section className="page">
      <PageHead title="添加一人" back={{ to: '/roster', label: '名册' }} note="很多人请用导入。" />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      <div className="panel stack">
        <OfficialForm
          units={value?.units ?? []}
          value={desk.form.mine}
          set={desk.set}
          error={desk.error}
          phoneMasked={null}
          fresh
        />
        <SaveBar id="official" verb="添加" desk={desk} />
      </div>
    </section>
  )
}
