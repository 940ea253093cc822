import { useState } from 'react'
import { checkFeedback, type FeedbackComplaints } from '@/domain/feedback/check-feedback'
import { notify } from '@/platform/notice'
import { askConsent } from '@/platform/privacy/consent'
import { useFeedback } from '@/state/feedback/feedback'

const NO_CONSENT = '没有同意隐私说明，所以没有发送。删去电话就能直接发。'

/** Hands the draft in; complaints stay beside their box, and a number is sent only with consent. */
export function useHandIn(onHandedIn: () => void) {
  const [complaints, setComplaints] = useState<FeedbackComplaints>({})
  const [busy, setBusy] = useState(false)

  const handIn = async () => {
    const { draft, send } = useFeedback.getState()
    const wrong = checkFeedback(draft)
    setComplaints(wrong)
    if (busy || wrong.text || wrong.phone) return
    if (draft.phone.trim() !== '' && !(await askConsent())) return setComplaints({ phone: NO_CONSENT })
    setBusy(true)
    const outcome = await send()
    setBusy(false)
    if (typeof outcome === 'object') return setComplaints({ text: outcome.complaint })
    notify(outcome === 'sent' ? '已送到司法局，回复会出现在这里' : '已存在这台手机上，连上网络后自动发送')
    onHandedIn()
  }
  return { complaints, busy, handIn: () => void handIn() }
}
