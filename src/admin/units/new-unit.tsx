import { useNavigate, useSearchParams } from 'react-router-dom'
import { listUnits, saveUnit, type UnitDesk } from '@/contract/console/study/console-units'
import { SaveBar } from '../patterns/forms/save-bar'
import { useDeskForm } from '../patterns/forms/use-desk-form'
import { newId } from '../patterns/forms/new-id'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { UnitForm, type UnitFormValue } from './unit-form'
import './units.css'

/** A new unit; what is typed stays in this browser until it is made. */
export function NewUnit() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const parentId = search.get('parent')
  const { value, problem, reload } = useLoad(() => api(listUnits, {}), 'units')
  const nothing = { mark: 'new', value: { name: '', parentId } }
  const desk = useDeskForm<UnitFormValue, UnitDesk>({
    subject: `unit:new:${parentId ?? ''}`,
    server: nothing,
    send: (form) => api(saveUnit, { id: newId(), revision: null, ...form }),
    stored: () => nothing,
    done: ({ id }) => void navigate(`/units/${id}`),
    reload: () => undefined,
    says: '已新建。',
  })
  return (
    <section className="page">
      <PageHead title="新建单位" back={{ to: '/units', label: '单位' }} note="建好后添加管理员，再导入名册。" />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      <div className="panel stack">
        <UnitForm id={null} units={value?.units ?? []} value={desk.form.mine} set={desk.set} error={desk.error} />
        <SaveBar id="unit" verb="新建单位" desk={desk} />
      </div>
    </section>
  )
}
