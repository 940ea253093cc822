import type { CheckInStanding } from '@/contract/study/duties'
import { useCheckInAnswers } from '@/state/study/check-in-answers'
import type { OpenCheckIn } from '@/state/study/kept-check-ins'

/** How far the item is: by the server's last word about an answer, else by what it said when it gave the questions. */
export function useStanding({ itemId, standing, given }: OpenCheckIn): CheckInStanding {
  const told = useCheckInAnswers((s) => s.standings[itemId])
  return Object.keys(given).length > 0 && told ? told : standing
}
