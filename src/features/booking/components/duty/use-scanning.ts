import { useState } from 'react'
import { scanCode } from '@/platform/device/scan-code'
import { notify } from '@/platform/notice'
import { dutyActs } from '@/state/booking/duty/duty-acts'

/** Scans whoever stands there: the code itself says whose visit it is. */
export function useScanning(complain: (words: string | undefined) => void, onDone?: (id: string) => void) {
  const [busy, setBusy] = useState(false)
  const scan = async () => {
    const text = await scanCode()
    if (text === null) return
    setBusy(true)
    const done = await dutyActs.checkInByMark(text)
    setBusy(false)
    complain(typeof done === 'string' ? undefined : done.message)
    if (typeof done !== 'string') return
    notify('已核销')
    onDone?.(done)
  }
  return { busy, scan }
}
