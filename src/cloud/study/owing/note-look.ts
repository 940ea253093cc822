import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import type { Call } from '@/cloud/kernel/route'

/** Every look at other people's results is in the audit log; whose, never what. */
export const noteLook = ({ ctx, caller }: Call, action: string, subject: string, detail: string): Promise<void> =>
  inTransaction(ctx.db, (tx) =>
    recordAct(tx, { at: ctx.clock.now(), actorId: caller.personId, action, subject, detail }),
  )
