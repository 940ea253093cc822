import { useState } from 'react'
import type { Problem } from '@/contract/problem'
import { notify } from '@/platform/notice'
import { scrollToTop } from '@/platform/page-life'
import { goBack } from '@/platform/routes'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import type { Draft } from '@/state/booking/drafting/kept-draft'

/** Another time for what is already filled in, or none at all. */
export function useRetaking({ slot, forCaller }: Draft, onTaken: () => void) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (startsAt: string) => {
    if (!slot) return
    const wanted = { village: slot.village.code, lawyer: slot.asked, startsAt }
    const refused = await useBookingDraft.getState().take(wanted, forCaller)
    setProblem(refused)
    if (!refused) onTaken()
    scrollToTop()
  }
  const giveUp = () => {
    goBack()
    useBookingDraft.getState().giveUp()
    notify('这个时间已让出')
  }
  return { problem, take: (startsAt: string) => void take(startsAt), giveUp }
}
