import { useState } from 'react'
import type { Problem } from '@/contract/problem'
import { go, routes } from '@/platform/routes'
import { useMyVillage } from '@/state/booking/choosing/my-village'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import type { WantedSlot } from '@/state/booking/drafting/holding'

/** Where somebody books is their village, unless they have said another. */
function rememberVillage(): void {
  const { slot, forCaller } = useBookingDraft.getState().draft
  const { village, choose } = useMyVillage.getState()
  if (slot && !forCaller && !village) choose(slot.village)
}

/** Keeps a time and opens its form; `takingAt` is the one under way. A refusal stays until another time is tried. */
export function useTaking(forCaller: boolean, onRefused?: (problem: Problem) => void) {
  const [takingAt, setTakingAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (wanted: WantedSlot) => {
    if (takingAt) return
    setTakingAt(wanted.startsAt)
    setProblem(null)
    const refused = await useBookingDraft.getState().take(wanted, forCaller)
    setTakingAt(null)
    setProblem(refused)
    if (refused) return onRefused?.(refused)
    rememberVillage()
    go(routes.bookingForm())
  }
  return { takingAt, problem, take: (wanted: WantedSlot) => void take(wanted) }
}
