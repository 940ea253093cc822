import { MOST_HOLDS_AN_HOUR } from '@/domain/booking/rules/limits'
import { holdingFor } from '../taking/holding/hold-slot'
import { keepingFor } from '../taking/holding/keep-hold'
import { deskOwner } from './desk-owner'

/** The same as for oneself, under the desk's own id. */
export const holdForCaller = holdingFor(deskOwner, MOST_HOLDS_AN_HOUR.desk)

export const { getHold: getDeskHold, extendHold: extendDeskHold, releaseHold: releaseDeskHold } = keepingFor(deskOwner)
