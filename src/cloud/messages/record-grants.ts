import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { listTemplates as listing, recordGrants as recording } from '@/contract/booking/messages'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { TEMPLATES } from '@/domain/messages/templates'
import { countGrants, insertGrant } from './grants.repo'

export async function listTemplates(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  const { templates } = ctx.config.wechat
  return ok({
    templates: TEMPLATES.flatMap((template) => {
      const known = templates[template]
      return known ? [{ template, id: known.id }] : []
    }),
  })
}

/** Counts what was allowed by one tap; what is left for each template. */
export async function recordGrants(
  { id, templates }: Parsed<typeof recording>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Output<typeof recording>>> {
  if (!personId) return refuse('not-logged-in')
  const grantedAt = ctx.clock.now()
  const left = await inTransaction(ctx.db, async (tx) => {
    for (const template of new Set(templates)) await insertGrant(tx, { personId, id, template, grantedAt })
    return countGrants(tx, personId)
  })
  return ok({ left })
}
