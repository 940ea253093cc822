import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { session } from '@/platform/session'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/field/field'
import { Notice } from '@/ui/feedback/notice'
import { useDraft } from './use-draft'
import { useSecondsUntil } from './use-seconds-until'

type Part = 'phone' | 'code'
type Complaints = Partial<Record<Part, string>>

const PHONE = /^1[3-9]\d{9}$/
const CODE = /^\d{6}$/

/** Where a refusal belongs: beside the box that can be mended. */
const complain = (problem: Problem, part: Part): Complaints => {
  const wait = problem.retryAfterSeconds ? `请 ${problem.retryAfterSeconds} 秒后再试。` : ''
  return { [part]: wait ? `操作太频繁，${wait}` : problem.message }
}

/** The steps of logging in by phone: ask for a code, then hand it in; complaints stay beside their box. */
function usePhoneLogIn(onLoggedIn: () => void) {
  const { draft, write, discard } = useDraft()
  const [code, setCode] = useState('')
  const [sampleCode, setSampleCode] = useState('')
  const [complaints, setComplaints] = useState<Complaints>({})
  const [busy, setBusy] = useState<Part | null>(null)
  const seconds = useSecondsUntil(draft.resendAt)

  const ask = async () => {
    if (!PHONE.test(draft.phone)) return setComplaints({ phone: '请填写 11 位手机号，例如 138 开头的号码。' })
    setBusy('phone')
    setComplaints({})
    const sent = await session.askCode(draft.phone)
    setBusy(null)
    if (!sent.ok) return setComplaints(complain(sent.problem, 'phone'))
    write({ resendAt: Date.now() + sent.value.resendAfterSeconds * 1000 })
    setSampleCode(sent.value.sampleCode ?? '')
  }

  const submit = async () => {
    if (busy) return
    if (!PHONE.test(draft.phone)) return setComplaints({ phone: '请先填写 11 位手机号。' })
    if (!CODE.test(code)) return setComplaints({ code: '请填写短信里的 6 位数字。没有收到可以重新获取。' })
    setBusy('code')
    setComplaints({})
    const begun = await session.byPhone(draft.phone, code)
    setBusy(null)
    if (!begun.ok) return setComplaints(complain(begun.problem, 'code'))
    discard()
    onLoggedIn()
  }

  const typePhone = (phone: string) => write({ phone: phone.replace(/\D/g, '') })
  const typeCode = (typed: string) => setCode(typed.replace(/\D/g, ''))
  return { phone: draft.phone, code, sampleCode, complaints, busy, seconds, ask, submit, typePhone, typeCode }
}

export function PhoneForm({ onLoggedIn }: { onLoggedIn: () => void }) {
  const { phone, code, sampleCode, complaints, busy, seconds, ask, submit, typePhone, typeCode } =
    usePhoneLogIn(onLoggedIn)
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
        aside={
          <Button id="ask-code" kind="quiet" busy={busy === 'phone'} disabled={seconds > 0} onTap={() => void ask()}>
            {seconds > 0 ? `${seconds} 秒后可重发` : '获取验证码'}
          </Button>
        }
      />
      {sampleCode && <Notice id="sample-code">示例模式不发短信，验证码是 {sampleCode}</Notice>}
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
      <Button id="submit-log-in" busy={busy === 'code'} onTap={() => void submit()}>
        登录
      </Button>
    </View>
  )
}
