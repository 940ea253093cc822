import { Button, Input } from 'antd'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { Phone } from '@/contract/session'
import { Field } from '../patterns/forms/field'

interface Props {
  id: string
  label: string
  verb: string
  hint?: string
  /** True once it is done; the number then leaves the box. */
  bind: (phone: string) => Promise<boolean>
}

/** A mobile number that leads to somebody's account; it is sent and not shown again. */
export function PhoneBinding({ id, label, verb, hint, bind }: Props) {
  const [phone, setPhone] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const parsed = safeParse(Phone, phone)
  const send = async () => {
    setAsked(true)
    if (!parsed.success) return
    setBusy(true)
    const done = await bind(phone)
    setBusy(false)
    if (!done) return
    setPhone('')
    setAsked(false)
  }
  return (
    <Field
      id={`${id}-phone`}
      label={label}
      hint={hint}
      error={asked && !parsed.success ? parsed.issues[0].message : null}
    >
      {(aria) => (
        <div className="line phone-line">
          <Input
            {...aria}
            inputMode="numeric"
            autoComplete="off"
            maxLength={11}
            value={phone}
            onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))}
          />
          <Button id={`${id}-bind`} loading={busy} onClick={() => void send()}>
            {verb}
          </Button>
        </div>
      )}
    </Field>
  )
}
