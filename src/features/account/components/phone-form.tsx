import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { CODE, complaintOf, PHONE, useCodeAsking } from '@/platform/log-in/use-code-asking'
import { useSecondsUntil } from '@/platform/use-seconds-until'
import { session } from '@/platform/session'
import { AskCodeButton } from '@/ui/field/ask-code-button'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/field/field'
import { Notice } from '@/ui/feedback/notice'
import type { GuardianDraft } from './guardian-fields'
import { useDraft } from './use-draft'

type Complaints = Partial<Record<'phone' | 'code', string>>

interface PhoneFormProps {
  guardian: GuardianDraft
  onLoggedIn: () => void
}

/** The steps of logging in by phone: ask for a code, then hand it in; complaints stay beside their box. */
function usePhoneLogIn({ guardian, onLoggedIn }: PhoneFormProps) {
  const { draft, write, discard } = useDraft()
  const [code, setCode] = useState('')
  const [complaints, setComplaints] = useState<Complaints>({})
  const [handingIn, setHandingIn] = useState(false)
  const asking = useCodeAsking((resendAt) => write({ resendAt }))
  const seconds = useSecondsUntil(draft.resendAt)

  const ask = async () => {
    const phone = (await asking.ask(draft.phone)) ?? undefined
    setComplaints({ phone })
  }
  const refused = ({ fields, ...problem }: Problem) => {
    if (!guardian.takeComplaint(fields)) setComplaints({ code: complaintOf(problem) })
  }
  const submit = async () => {
    if (handingIn) return
    if (!PHONE.test(draft.phone)) return setComplaints({ phone: '请先填写 11 位手机号。' })
    if (!CODE.test(code)) return setComplaints({ code: '请填写短信里的 6 位数字。没有收到可以重新获取。' })
    const proven = guardian.proven()
    if (proven === null) return setComplaints({})
    setHandingIn(true)
    setComplaints({})
    const begun = await session.byPhone(draft.phone, code, proven)
    setHandingIn(false)
    if (!begun.ok) return refused(begun.problem)
    discard()
    onLoggedIn()
  }
  const typePhone = (phone: string) => write({ phone: phone.replace(/\D/g, '') })
  const typeCode = (typed: string) => setCode(typed.replace(/\D/g, ''))
  return {
    phone: draft.phone,
    code,
    complaints,
    handingIn,
    seconds,
    asking,
    ask,
    submit,
    typePhone,
    typeCode,
  }
}

export function PhoneForm(props: PhoneFormProps) {
  const { phone, code, complaints, handingIn, seconds, asking, ask, submit, typePhone, typeCode } = usePhoneLogIn(props)
  return (
    <View className="stack">
      <Field
        id="phone"
        label="手机号"
        kind="digits"
        maxLength={11}
        autoComplete="tel"
        value={phone}
        onInput={typePhone}
        error={complaints.phone}
        aside={<AskCodeButton id="ask-code" busy={asking.busy} seconds={seconds} onAsk={() => void ask()} />}
      />
      {asking.sampleCode && <Notice id="sample-code">示例模式不发短信，验证码是 {asking.sampleCode}</Notice>}
      <Field
        id="code"
        label="验证码"
        kind="digits"
        maxLength={6}
        autoComplete="one-time-code"
        hint="短信里的 6 位数字，5 分钟内有效。"
        value={code}
        onInput={typeCode}
        error={complaints.code}
        onEnter={() => void submit()}
      />
      <Button id="submit-log-in" busy={handingIn} onTap={() => void submit()}>
        登录
      </Button>
    </View>
  )
}
