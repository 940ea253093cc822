import { Alert, Button, Input } from 'antd'
import { useEffect, useState, type FormEvent } from 'react'
import { safeParse } from 'valibot'
import { logInByPhone, OneTimeCode, Phone, requestCode } from '@/contract/session'
import type { Problem } from '@/contract/problem'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../api'
import { useSession } from '../session'

/** Mobile number and one-time code. */
export function PhoneLogIn() {
  const begin = useSession((session) => session.begin)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<{ phone?: string; code?: string }>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const request = useCodeRequest()

  const ask = async () => {
    const error = sentence(Phone, phone)
    setWrong({ phone: error })
    if (!error) setProblem(await request.ask(phone))
  }
  const logIn = async (event: FormEvent) => {
    event.preventDefault()
    const errors = { phone: sentence(Phone, phone), code: sentence(OneTimeCode, code) }
    setWrong(errors)
    if (errors.phone || errors.code) return
    setBusy(true)
    const result = await api(logInByPhone, { phone, code })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    if (result.value.person) begin(result.value.token, result.value.person)
  }
  return (
    <form className="stack" onSubmit={(event) => void logIn(event)} noValidate>
      <Field id="phone" label="手机号" error={wrong.phone}>
        {(aria) => (
          <Input
            {...aria}
            inputMode="numeric"
            autoComplete="tel-national"
            maxLength={11}
            value={phone}
            onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
      <CodeField code={code} setCode={setCode} error={wrong.code} wait={request.waitSeconds} ask={() => void ask()} />
      {request.sampleCode && <Alert type="info" title={`示例模式不发短信，验证码是 ${request.sampleCode}`} />}
      {problem && <ProblemAlert problem={problem} />}
      <Button type="primary" htmlType="submit" id="log-in" size="large" block loading={busy}>
        登录
      </Button>
    </form>
  )
}

interface CodeProps {
  code: string
  setCode: (code: string) => void
  error: string | undefined
  /** Seconds until another code may be asked for. */
  wait: number
  ask: () => void
}

function CodeField({ code, setCode, error, wait, ask }: CodeProps) {
  return (
    <Field id="code" label="验证码" error={error}>
      {(aria) => (
        <div className="code-row">
          <Input
            {...aria}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
          />
          <Button id="request-code" disabled={wait > 0} onClick={ask}>
            {wait > 0 ? `${wait} 秒后可重发` : '获取验证码'}
          </Button>
        </div>
      )}
    </Field>
  )
}

function sentence(schema: typeof Phone | typeof OneTimeCode, value: string): string | undefined {
  const parsed = safeParse(schema, value)
  return parsed.success ? undefined : parsed.issues[0].message
}

/** Sends a code and counts down until the next may be asked for. */
function useCodeRequest() {
  const [waitSeconds, setWaitSeconds] = useState(0)
  const [sampleCode, setSampleCode] = useState<string | null>(null)
  useEffect(() => {
    if (waitSeconds === 0) return
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [waitSeconds])
  const ask = async (phone: string): Promise<Problem | null> => {
    const result = await api(requestCode, { phone })
    if (!result.ok) {
      setWaitSeconds(result.problem.retryAfterSeconds ?? 0)
      return result.problem
    }
    setWaitSeconds(result.value.resendAfterSeconds)
    setSampleCode(result.value.sampleCode ?? null)
    return null
  }
  return { ask, waitSeconds, sampleCode }
}
