import { useRef, useState } from 'react'
import { inWechat } from '@/platform/device/wechat'
import { CODE, complaintOf, useCodeAsking } from '@/platform/log-in/use-code-asking'
import { askConsent } from '@/platform/privacy/consent'
import { session, useSession } from '@/platform/session'
import { useSecondsUntil } from '@/platform/use-seconds-until'

const NO_CONSENT = '没有同意隐私说明，所以没有预约。填好的内容还在，也可以打 12348。'

/** WeChat knows who it is by itself where it is set up; null then, else why a code is needed. */
async function byWechat(): Promise<boolean> {
  if (!inWechat) return false
  const options = await session.options()
  return options.ok && options.value.wechat && (await session.byWechat()).ok
}

/**
 * Whoever books has to be somebody: already logged in, by WeChat, or by a code sent to the number that was just filled
 * in. `prove` answers null when they are, the sentence to show when they will not be, and 'asked' once a code is under
 * way; `onProved` is called when it was right.
 */
export function useLogInHere(onProved: () => void) {
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [complaint, setComplaint] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const [resendAt, setResendAt] = useState(0)
  const sentTo = useRef('')
  const asking = useCodeAsking(setResendAt)
  const seconds = useSecondsUntil(resendAt)

  const sendCode = async (number: string) => {
    const wrong = await asking.ask(number)
    if (!wrong) sentTo.current = number
    return wrong
  }
  const prove = async (number: string): Promise<string | 'asked' | null> => {
    if (!(await askConsent())) return NO_CONSENT
    if (useSession.getState().person || (await byWechat())) return null
    // Closed and opened again: the code that is under way still counts.
    const wrong = sentTo.current === number && resendAt > Date.now() ? null : await sendCode(number)
    if (wrong) return wrong
    setPhone(number)
    setComplaint(undefined)
    setOpen(true)
    return 'asked'
  }
  const submit = async (typed = code) => {
    if (busy) return
    if (!CODE.test(typed)) return setComplaint('请填写短信里的 6 位数字。没有收到可以重新获取。')
    setBusy(true)
    const begun = await session.byPhone(phone, typed)
    setBusy(false)
    if (!begun.ok) return setComplaint(complaintOf(begun.problem))
    setOpen(false)
    setCode('')
    onProved()
  }
  const typeCode = (typed: string) => {
    const digits = typed.replace(/\D/g, '')
    setCode(digits)
    setComplaint(undefined)
    // The sixth digit says it all: one tap less.
    if (CODE.test(digits)) void submit(digits)
  }
  const askAgain = () => void sendCode(phone).then((wrong) => setComplaint(wrong ?? undefined))
  return {
    ...{ open, phone, code, complaint, busy, seconds, asking, prove, typeCode, askAgain },
    submit: () => void submit(),
    close: () => setOpen(false),
  }
}

export type LogInHere = ReturnType<typeof useLogInHere>
