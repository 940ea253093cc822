import { Select } from 'antd'
import { useEffect } from 'react'
import { savePairing, type PairingView, type VillageDesk } from '@/contract/console/booking/console-villages'
import { civilDayWords } from '@/domain/booking/pairing/pairing-words'
import { pairingOn } from '@/domain/booking/pairing/place-pairing'
import { DayInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import { api } from '../../shell/api'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { emptyPairing, formOfPairing, type PairingForm as Form } from './pairing-words'

interface Props {
  village: VillageDesk
  /** The pairing that is being changed; null for a new one. */
  chosen: PairingView | null
  choose: (pairing: PairingView | null) => void
  reload: () => void
  put: (village: VillageDesk) => void
}

/** What happens to the one that holds when the new one begins. */
function consequence({ pairings }: VillageDesk, { fromDay, firmId }: Form): string | null {
  const views = pairings.map((one) => ({ ...one, firmId: one.firm.id, lawyerIds: [] }))
  const open = pairingOn(views, fromDay)
  if (!open || open.fromDay === fromDay || open.toDay !== null || !firmId) return null
  return `${open.firm.name}的结对会在${civilDayWords(fromDay)}的前一天结束；已经约好的来访照旧，由原来的律师接待。`
}

/** What is being entered; the pairing chosen in the list below comes into it. */
function usePairing({ village, chosen, choose, reload, put }: Props) {
  const desk = useDeskForm<Form, VillageDesk>({
    subject: `pairing:${village.code}`,
    server: { mark: village.mark, value: emptyPairing(village) },
    send: ({ toDay, ...form }) =>
      api(savePairing, { code: village.code, mark: village.mark, ...form, toDay: toDay || null }),
    stored: (fresh) => ({ mark: fresh.mark, value: emptyPairing(fresh) }),
    done: (fresh) => {
      choose(null)
      put(fresh)
    },
    reload,
  })
  const { edit } = desk.form
  useEffect(() => {
    if (chosen) edit(() => formOfPairing(chosen))
  }, [chosen, edit])
  return desk
}

/** Pairs the village, changes its firm from a day on, or changes one pairing. */
export function PairingForm(props: Props) {
  const { village, chosen } = props
  const desk = usePairing(props)
  const { form, set, error } = desk
  const { fromDay, toDay } = form.mine
  const follows = consequence(village, form.mine)
  return (
    <div className="panel stack">
      <h2>{chosen ? `改${civilDayWords(chosen.fromDay)}起的结对` : '结对，或从某天起换律所'}</h2>
      <div className="two">
        <Field id="pairing-fromDay" label="从哪一天起" error={error('fromDay')}>
          {(aria) => <DayInput {...aria} value={fromDay} onChange={(day) => set({ fromDay: day })} />}
        </Field>
        <Field id="pairing-toDay" label="到哪一天为止" hint="不填就是长期。" error={error('toDay')}>
          {(aria) => <DayInput {...aria} clearable value={toDay} onChange={(day) => set({ toDay: day })} />}
        </Field>
        <WhoFields village={village} form={form.mine} set={set} error={error} />
      </div>
      {follows && <p role="status">{follows}</p>}
      <SaveBar id="pairing" verb={chosen ? '保存这段结对' : '保存结对'} desk={desk} />
    </div>
  )
}

interface WhoProps {
  village: VillageDesk
  form: Form
  set: (part: Partial<Form>) => void
  error: (field: keyof Form) => string | null
}

function WhoFields({ village, form: { firmId, lawyerIds }, set, error }: WhoProps) {
  const firm = village.firms.find(({ id }) => id === firmId)
  return (
    <>
      <Field id="pairing-firmId" label="律所" error={error('firmId')}>
        {(aria) => (
          <Select
            {...aria}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            value={firmId || null}
            options={village.firms.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string) =>
              set({
                firmId: id,
                lawyerIds: village.firms.find((one) => one.id === id)?.lawyers.map((one) => one.id) ?? [],
              })
            }
          />
        )}
      </Field>
      <Field id="pairing-lawyerIds" label="律师" hint="居民按这里的次序看到。" error={error('lawyerIds')}>
        {(aria) => (
          <Select
            {...aria}
            mode="multiple"
            disabled={!firm}
            placeholder={firm ? '请选择' : '先选律所'}
            value={firm ? lawyerIds : []}
            options={firm?.lawyers.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            onChange={(ids: string[]) => set({ lawyerIds: ids })}
          />
        )}
      </Field>
    </>
  )
}
