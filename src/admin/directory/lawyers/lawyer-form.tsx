import { Checkbox, Input } from 'antd'
import { LAWYER_LIMITS, type LawyerDesk } from '@/contract/console/booking/console-lawyers'
import {
  LANGUAGES,
  languageWord,
  MATTERS,
  matterWord,
  type Language,
  type Matter,
} from '@/domain/booking/booking-words'
import { Field } from '../../patterns/forms/field'

export interface LawyerFormValue {
  name: string
  fields: Matter[]
  languages: Language[]
  dutyPlace: string
  intro: string
}

export const EMPTY_LAWYER: LawyerFormValue = {
  ...{ name: '', fields: [], languages: ['mandarin', 'chongqing'], dutyPlace: '', intro: '' },
}

const known = <T extends string>(all: readonly T[], codes: readonly string[]) =>
  all.filter((one) => codes.includes(one))

export const formOfLawyer = ({ name, fields, languages, dutyPlace, intro }: LawyerDesk): LawyerFormValue => ({
  ...{ name, fields: known(MATTERS, fields), languages: known(LANGUAGES, languages), dutyPlace, intro },
})

const FIELDS = MATTERS.map((value) => ({ value, label: matterWord(value) }))
const SPOKEN = LANGUAGES.map((value) => ({ value, label: languageWord(value) }))

interface Props {
  value: LawyerFormValue
  set: (part: Partial<LawyerFormValue>) => void
  error: (field: keyof LawyerFormValue) => string | null
}

/** What residents read of a lawyer. */
export function LawyerForm({ value, set, error }: Props) {
  const counted = (field: 'name' | 'dutyPlace' | 'intro') => ({
    ...{ used: value[field].trim().length, max: LAWYER_LIMITS[field] },
  })
  return (
    <>
      <Field id="lawyer-name" label="姓名" error={error('name')} count={counted('name')}>
        {(aria) => <Input {...aria} value={value.name} onChange={(event) => set({ name: event.target.value })} />}
      </Field>
      <Field id="lawyer-fields" label="擅长" error={error('fields')}>
        {() => (
          <Checkbox.Group value={value.fields} options={FIELDS} onChange={(fields: Matter[]) => set({ fields })} />
        )}
      </Field>
      <Field id="lawyer-languages" label="语言" error={error('languages')}>
        {() => (
          <Checkbox.Group
            value={value.languages}
            options={SPOKEN}
            onChange={(languages: Language[]) => set({ languages })}
          />
        )}
      </Field>
      <Field
        id="lawyer-place"
        label="值班地点"
        hint="写到门牌和楼层，居民当面谈就去这里。"
        error={error('dutyPlace')}
        count={counted('dutyPlace')}
      >
        {(aria) => (
          <Input {...aria} value={value.dutyPlace} onChange={(event) => set({ dutyPlace: event.target.value })} />
        )}
      </Field>
      <Field id="lawyer-intro" label="简介（可以不填）" error={error('intro')} count={counted('intro')}>
        {(aria) => (
          <Input.TextArea
            {...aria}
            rows={3}
            value={value.intro}
            onChange={(event) => set({ intro: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
