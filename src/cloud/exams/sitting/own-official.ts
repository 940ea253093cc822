import type { Call } from '@/cloud/kernel/route'
import { refuse } from '@/cloud/kernel/route'
import { findOfficial, type Official } from '@/cloud/study/roster/find-official'

/** The device that calls; whoever has none is told apart by who they are. */
export const deviceOf = ({ caller }: Call): string => caller.deviceId ?? caller.personId!

export const NOT_BOUND = refuse('wrong-state', {
  message: '您的账号还没有和单位名册上的本人对上，请先到“我的学法任务”完成身份绑定。',
})

/** Whoever calls, as the roster knows them; null for an account that nobody on it has bound. */
export const ownOfficial = ({ ctx, caller }: Call): Promise<Official | null> =>
  caller.personId ? findOfficial(ctx.db, caller.personId) : Promise.resolve(null)
