import { CONTACT_PHONE } from '../../feedback/check-feedback'

/** Characters; spaces at both ends left out. As in the contract, so that the phone can say it at once. */
export const FORM_MAX = { name: 20, description: 500, address: 100 } as const

/** What somebody fills in, as far as something can be wrong with it. */
export interface FilledForm {
  mode: string
  matter: string
  name: string
  phone: string
  description: string
  address: string
  /** For a relative who has said yes to it; null for oneself. */
  relative: { relation: string; name: string; consent: boolean } | null
}

export type FormField = 'matter' | 'name' | 'phone' | 'description' | 'address' | 'relative' | 'consent'
export type FormComplaints = Partial<Record<FormField, string>>

const isEmpty = (text: string) => text.trim() === ''

function checkRelative(relative: FilledForm['relative']): FormComplaints {
  if (!relative) return {}
  return {
    ...(isEmpty(relative.name) && { relative: '请填写亲属的姓名。' }),
    ...(!relative.consent && { consent: '请先征得本人同意，再勾选。' }),
  }
}

/** What has to be mended before a booking can be sent, each with what to do; empty when nothing has. */
export const checkForm = (form: FilledForm): FormComplaints => ({
  ...(form.matter === '' && { matter: '请先选是什么事。' }),
  ...(isEmpty(form.name) && { name: '请填写怎么称呼，比如 王孃孃。' }),
  ...(!CONTACT_PHONE.test(form.phone.trim()) && { phone: '请填写 11 位手机号，或带区号的座机号。' }),
  ...(form.description.trim().length > FORM_MAX.description && { description: '最多 500 字，请删减一些。' }),
  ...(form.mode === 'home-visit' && isEmpty(form.address) && { address: '请填写律师上门的地址。' }),
  ...checkRelative(form.relative),
})
