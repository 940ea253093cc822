import { useEffect, useRef, useState } from 'react'
import type { Problem } from '@/contract/problem'
import { checkForm, type FormComplaints, type FormField } from '@/domain/booking/form/check-form'
import { useNetwork } from '@/platform/device/network'
import { PHONE } from '@/platform/log-in/use-code-asking'
import { goInstead, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useBookingDraft, type DraftChange } from '@/state/booking/drafting/draft'
import { useLogInHere } from './use-log-in-here'

const FIELDS: readonly string[] = ['name', 'phone', 'description', 'address'] satisfies FormField[]

/** What the server complains of, beside its box; what has none stays a refusal. */
const complaintsOf = ({ fields = [] }: Problem): FormComplaints =>
  Object.fromEntries(fields.filter(({ path }) => FIELDS.includes(path)).map(({ path, message }) => [path, message]))

/** Whether a change is an answer to the complaint about a field; a relative's consent is part of the relative. */
const answers = (change: DraftChange, field: string) => (field === 'consent' ? 'relative' : field) in change

/** The last step: checks, knows who it is, and sends. What did not arrive is sent again when the network is back. */
export function useSending() {
  const [complaints, setComplaints] = useState<FormComplaints>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const online = useNetwork((s) => s.online)

  const send = async () => {
    const { draft, send: deliver } = useBookingDraft.getState()
    const id = draft.slot?.id
    if (!id) return
    setBusy(true)
    setProblem(null)
    const refused = await deliver()
    setBusy(false)
    if (!refused) return goInstead(draft.forCaller ? routes.bookingDesk() : routes.booking(id, '1'))
    setComplaints(complaintsOf(refused))
    setProblem(refused)
  }
  const here = useLogInHere(() => void send())

  const submit = async () => {
    const { draft } = useBookingDraft.getState()
    const wrong = checkForm(draft)
    // A code can only be sent to a mobile number.
    if (!useSession.getState().person && !wrong.phone && !PHONE.test(draft.phone.trim()))
      wrong.phone = '要收验证码，请填写 11 位手机号。'
    setComplaints(wrong)
    if (busy || Object.keys(wrong).length > 0) return
    setBusy(true)
    const proof = await here.prove(draft.phone.trim())
    setBusy(false)
    if (proof === null) return send()
    if (proof !== 'asked') setComplaints({ phone: proof })
  }

  /** What is mended is complained of no longer; the next try looks again. */
  const write = (change: DraftChange) => {
    useBookingDraft.getState().write(change)
    setComplaints((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !answers(change, field))))
  }

  const latest = useRef({ send, waits: false })
  latest.current = { send, waits: problem?.code === 'network' }
  // Only when the network comes back, not when it has just been found missing.
  useEffect(() => {
    if (online && latest.current.waits) void latest.current.send()
  }, [online])
  return { complaints, problem, busy, here, write, submit: () => void submit(), clear: () => setProblem(null) }
}
