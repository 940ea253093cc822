import type { Result } from '@/contract/client'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findOfficial, type Official } from '../roster/find-official'

const UNBOUND = { message: '这个账号还没有和单位名册对上，请先用单位登记的手机号绑定。' }

/** Whose list it is; refused for an account that nobody on a roster has bound. */
export async function myOfficial({ ctx, caller }: Call): Promise<Result<Official>> {
  const official = caller.personId ? await findOfficial(ctx.db, caller.personId) : null
  return official ? ok(official) : refuse('not-found', UNBOUND)
}
