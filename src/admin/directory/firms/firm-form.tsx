import { Input, InputNumber } from 'antd'
import { FIRM_NAME_MAX, PROMISE_HOURS_MAX, type FirmDesk } from '@/contract/console/booking/console-firms'
import { Field } from '../../patterns/forms/field'

export interface FirmFormValue {
  name: string
  phone: string
  promiseHours: number | null
}

export const EMPTY_FIRM: FirmFormValue = { name: '', phone: '', promiseHours: null }

export const formOfFirm = ({ name, phone, promiseHours }: FirmDesk): FirmFormValue => ({ name, phone, promiseHours })

interface Props {
  value: FirmFormValue
  set: (part: Partial<FirmFormValue>) => void
  error: (field: keyof FirmFormValue) => string | null
}

/** What residents read of a firm. */
export function FirmForm({ value, set, error }: Props) {
  return (
    <>
      <Field
        id="firm-name"
        label="名称"
        error={error('name')}
        count={{ used: value.name.trim().length, max: FIRM_NAME_MAX }}
      >
        {(aria) => <Input {...aria} value={value.name} onChange={(event) => set({ name: event.target.value })} />}
      </Field>
      <div className="two">
        <Field id="firm-phone" label="电话" hint="居民约不上时打这个。" error={error('phone')}>
          {(aria) => <Input {...aria} value={value.phone} onChange={(event) => set({ phone: event.target.value })} />}
        </Field>
        <Field id="firm-promise" label="几小时内回应" hint="没有承诺就不填。" error={error('promiseHours')}>
          {(aria) => (
            <InputNumber
              {...aria}
              min={1}
              max={PROMISE_HOURS_MAX}
              precision={0}
              value={value.promiseHours}
              onChange={(promiseHours) => set({ promiseHours })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
