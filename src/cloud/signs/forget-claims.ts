import type { Context } from '@/cloud/kernel/context'
import { civilDayOf } from '@/domain/time/civil-time'
import { deleteClaimsBefore } from './signs.repo'

const DAY_MS = 86_400_000

/** Yesterday's marks may still be needed by a clock that runs behind; what is older goes. */
export const forgetSignClaims = ({ db, clock }: Context): Promise<number> =>
  deleteClaimsBefore(db.orm, civilDayOf(new Date(clock.now().getTime() - DAY_MS)))
