import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { Guardian } from '@/contract/session'
import { GUARDED_BELOW_AGE } from '@/domain/privacy/notice'
import { CODE, PHONE, useCodeAsking } from '@/platform/log-in/use-code-asking'
import { useSecondsUntil } from '@/platform/use-seconds-until'
import { AskCodeButton } from '@/ui/field/ask-code-button'
import { Switch } from '@/ui/controls/switch'
import { Field } from '@/ui/field/field'
import { Notice } from '@/ui/feedback/notice'

interface Complaints {
  phone?: string
  code?: string
}

/** Who agrees for somebody under 14: off until they say so; then the guardian proves their own number. */
export function useGuardian() {
  const [underAge, setUnderAge] = useState(false)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [complaints, setComplaints] = useState<Complaints>({})
  const [resendAt, setResendAt] = useState(0)
  const seconds = useSecondsUntil(resendAt)
  const { sampleCode, busy, ask } = useCodeAsking(setResendAt)
  const latest = useRef({ underAge, phone, code })
  latest.current = { underAge, phone, code }

  const askCode = async () => setComplaints({ phone: (await ask(phone)) ?? undefined })

  /** The guardian to log in with; undefined for everybody who is old enough; null when something is missing. */
  const proven = (): Guardian | null | undefined => {
    const now = latest.current
    if (!now.underAge) return undefined
    const missing: Complaints = {
      phone: PHONE.test(now.phone) ? undefined : '请填写监护人的 11 位手机号。',
      code: CODE.test(now.code) ? undefined : '请填写监护人收到的 6 位数字。',
    }
    setComplaints(missing)
    return missing.phone || missing.code ? null : { phone: now.phone, code: now.code }
  }

  /** True when the server's complaint was about the guardian, and stands beside their boxes now. */
  const takeComplaint = (fields: { path: string; message: string }[] = []): boolean => {
    const mine = fields.find(({ path }) => path.startsWith('guardian.'))
    if (mine) setComplaints({ [mine.path.replace('guardian.', '')]: mine.message })
    return Boolean(mine)
  }
  const digits = (write: (typed: string) => void) => (typed: string) => write(typed.replace(/\D/g, ''))
  return {
    ...{ underAge, setUnderAge, phone, code, complaints, seconds, sampleCode, busy },
    ...{ askCode, proven, takeComplaint, typePhone: digits(setPhone), typeCode: digits(setCode) },
  }
}

export type GuardianDraft = ReturnType<typeof useGuardian>

export function GuardianFields({ guardian }: { guardian: GuardianDraft }) {
  const { underAge, setUnderAge, phone, code, complaints, seconds, sampleCode, busy } = guardian
  return (
    <>
      <Switch id="under-age" label={`我未满 ${GUARDED_BELOW_AGE} 周岁`} on={underAge} onChange={setUnderAge} />
      {underAge && (
        <View id="guardian-fields" className="stack">
          <View className="muted">请爸爸妈妈或其他监护人一起来：填监护人自己的手机号，收到的验证码就是同意。</View>
          <Field
            id="guardian-phone"
            label="监护人手机号"
            kind="digits"
            maxLength={11}
            value={phone}
            onInput={guardian.typePhone}
            error={complaints.phone}
            aside={
              <AskCodeButton
                id="ask-guardian-code"
                busy={busy}
                seconds={seconds}
                onAsk={() => void guardian.askCode()}
              />
            }
          />
          {sampleCode && <Notice id="sample-guardian-code">示例模式不发短信，监护人的验证码是 {sampleCode}</Notice>}
          <Field
            id="guardian-code"
            label="监护人验证码"
            kind="digits"
            maxLength={6}
            value={code}
            onInput={guardian.typeCode}
            error={complaints.code}
          />
        </View>
      )}
    </>
  )
}
