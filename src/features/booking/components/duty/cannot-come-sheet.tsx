import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Result } from '@/contract/client'
import { ABSENCE_REASONS } from '@/domain/booking/duty/duty-words'
import { notify } from '@/platform/notice'
import { dutyActs, type Substitutes } from '@/state/booking/duty/duty-acts'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Chip } from '@/ui/controls/chip'
import { Field } from '@/ui/field/field'
import { Sheet } from '@/ui/sheet/sheet'
import { WhoInstead } from './who-instead'

const OWN = { title: '我来不了', no: '我能来', whose: '您' }

export interface CannotComeSheetProps {
  id: string
  /** Of a firm's manager, who asks for somebody else; a lawyer's own when left out. */
  words?: { title: string; no: string; whose: string }
  onClose: () => void
  onDone: () => void
}

/** A reason, then a colleague who is free, or other times: the resident is told at once either way. */
export function CannotComeSheet({ id, words = OWN, onClose, onDone }: CannotComeSheetProps) {
  const [found, setFound] = useState<Result<Substitutes> | null>(null)
  const [reason, setReason] = useState('')
  /** A colleague's id; empty calls the visit off; null is not chosen yet. */
  const [instead, setInstead] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const look = () => void dutyActs.substitutes(id).then(setFound)
  useEffect(look, [id])
  const send = async () => {
    if (reason.trim() === '') return setComplaint('请选一个原因，或自己写几个字。')
    if (instead === null) return setComplaint('请选由谁代班，或请来访人另约。')
    setBusy(true)
    const refused = await dutyActs.cannotCome(id, reason.trim(), instead || undefined)
    setBusy(false)
    if (!refused) {
      notify(instead ? '已交给同事，来访人会收到通知' : '已告诉来访人另约时间')
      return onDone()
    }
    setComplaint(refused.message)
    // Whoever was free may have been given something else meanwhile.
    if (refused.code === 'slot-taken') look()
  }
  const foot = (
    <>
      <Button id="cannot-come-no" kind="quiet" onTap={onClose}>
        {words.no}
      </Button>
      <Button id="cannot-come-yes" kind={instead === '' ? 'danger' : 'primary'} busy={busy} onTap={() => void send()}>
        {instead === '' ? '告诉来访人另约' : '交给同事'}
      </Button>
    </>
  )
  return (
    <Sheet id="cannot-come-sheet" open title={words.title} onClose={onClose} footer={foot} complaint={complaint}>
      <View className="stack">
        <View className="booking-chips">
          {ABSENCE_REASONS.map((word, n) => (
            <Chip key={word} id={`absence-${n + 1}`} on={reason === word} onTap={() => setReason(word)}>
              {word}
            </Chip>
          ))}
        </View>
        <Field
          id="absence-reason"
          label="原因"
          hint="来访人会看到。"
          maxLength={60}
          value={reason}
          onInput={setReason}
        />
        {!found && <SkeletonText lines={3} />}
        {found && (
          <WhoInstead found={found} whose={words.whose} chosen={instead} onChoose={setInstead} onRetry={look} />
        )}
      </View>
    </Sheet>
  )
}
