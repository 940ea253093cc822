import { useState } from 'react'
import type { Problem } from '@/contract/problem'
import { askConsent } from '../privacy/consent'
import { session } from '../session'

export const PHONE = /^1[3-9]\d{9}$/
export const CODE = /^\d{6}$/

/** What people read of a refusal while logging in. */
export const complaintOf = (problem: Problem): string =>
  problem.retryAfterSeconds ? `操作太频繁，请 ${problem.retryAfterSeconds} 秒后再试。` : problem.message

/** Sends one-time codes to one number; the privacy notice is asked for before the first. */
export function useCodeAsking(onSent: (resendAt: number) => void) {
  const [sampleCode, setSampleCode] = useState('')
  const [busy, setBusy] = useState(false)

  /** Null once the code is on its way, else what was wrong. */
  const ask = async (phone: string): Promise<string | null> => {
    if (!PHONE.test(phone)) return '请填写 11 位手机号，例如 138 开头的号码。'
    if (!(await askConsent())) return '没有同意隐私说明，所以没有发送。不登录也能看节目。'
    setBusy(true)
    const sent = await session.askCode(phone)
    setBusy(false)
    if (!sent.ok) return complaintOf(sent.problem)
    onSent(Date.now() + sent.value.resendAfterSeconds * 1000)
    setSampleCode(sent.value.sampleCode ?? '')
    return null
  }
  return { sampleCode, busy, ask }
}
