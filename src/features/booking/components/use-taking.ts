import { useState } from 'react'
import type { Problem } from '@/contract/problem'
import { go, routes } from '@/platform/routes'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import type { WantedSlot } from '@/state/booking/drafting/holding'

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
    if (refused) onRefused?.(refused)
    else go(routes.bookingForm())
  }
  return { takingAt, problem, take: (wanted: WantedSlot) => void take(wanted) }
}
