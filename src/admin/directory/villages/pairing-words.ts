import type { PairingView, VillageDesk } from '@/contract/console/booking/console-villages'
import type { Tone } from '../../patterns/state-tag'

export interface PairingForm {
  fromDay: string
  /** Empty is open. */
  toDay: string
  firmId: string
  lawyerIds: string[]
}

/** A new pairing begins today, until somebody says otherwise. */
export const emptyPairing = ({ today }: VillageDesk): PairingForm => ({
  ...{ fromDay: today, toDay: '', firmId: '', lawyerIds: [] },
})

export const formOfPairing = ({ fromDay, toDay, firm, lawyers }: PairingView): PairingForm => ({
  ...{ fromDay, toDay: toDay ?? '', firmId: firm.id, lawyerIds: lawyers.map(({ id }) => id) },
})

/** Whether a pairing is over, holds, or is to come. */
export function stateOf({ fromDay, toDay }: PairingView, today: string): { tone: Tone; word: string } {
  if (fromDay > today) return { tone: 'planned', word: '还没开始' }
  return toDay !== null && toDay < today ? { tone: 'quiet', word: '已结束' } : { tone: 'good', word: '现在' }
}
