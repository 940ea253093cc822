import { Select } from 'antd'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { listFirms } from '@/contract/console/booking/console-firms'
import { saveLawyer, type LawyerDesk } from '@/contract/console/booking/console-lawyers'
import { Field } from '../../patterns/forms/field'
import { newId } from '../../patterns/forms/new-id'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../directory.css'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { EMPTY_LAWYER, LawyerForm, type LawyerFormValue } from './lawyer-form'

type Form = LawyerFormValue & { firmId: string }

const NOTHING = { mark: 'new', value: { ...EMPTY_LAWYER, firmId: '' } }

/** Somebody new of a firm; what is typed stays in this browser until it is made. */
export function NewLawyer() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const firms = useLoad(() => api(listFirms, {}), 'firms')
  const given = search.get('firm') ?? ''
  const desk = useDeskForm<Form, LawyerDesk>({
    subject: 'lawyer:new',
    server: NOTHING,
    send: ({ firmId, ...form }) => api(saveLawyer, { id: newId(), revision: null, firmId: firmId || given, ...form }),
    stored: () => NOTHING,
    done: ({ id }) => void navigate(`/lawyers/${id}`),
    reload: () => undefined,
  })
  const { form, set, error } = desk
  const chosen = form.mine.firmId || given
  const options = (firms.value?.firms ?? [])
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section className="page">
      <PageHead
        title="新建律师"
        back={chosen ? { to: `/firms/${chosen}`, label: '律所' } : { to: '/lawyers', label: '村居律师' }}
        note="建好后绑定手机号，律师登录后台排好班，居民才约得到。"
      />
      {firms.problem && <ProblemAlert problem={firms.problem} retry={() => void firms.reload()} />}
      <div className="panel stack">
        <Field id="lawyer-firm" label="律所" hint="建好以后不能换。" error={error('firmId') && '请选择律所。'}>
          {(aria) => (
            <Select
              {...aria}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="请选择"
              options={options}
              value={options.some(({ value }) => value === chosen) ? chosen : null}
              onChange={(firmId: string) => set({ firmId })}
            />
          )}
        </Field>
        <LawyerForm value={form.mine} set={set} error={error} />
        <SaveBar id="lawyer" verb="新建律师" desk={desk} />
      </div>
    </section>
  )
}
