import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { noteUnanswered as contract } from '@/contract/search'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilMonthOf } from '@/domain/time/civil-time'
import { normalForm } from '@/domain/search/normal-form'
import { checkPace } from '../check-pace'
import { searchIndex } from '../reading/keep-index'
import { hashAsker, hashForm } from './blind-hash'
import { insertAsk } from './unanswered.repo'

/** Puts a question on the editors' list: once for a device, normal form and month. Marks alone are no question. */
export async function noteUnanswered({ q }: Parsed<typeof contract>, call: Call): Promise<Result<object>> {
  const { ctx, caller } = call
  const asker = caller.deviceId ?? caller.personId
  if (!asker) return refuse('not-logged-in')
  const refusal = await checkPace(call, 'note')
  if (refusal) return refusal
  const text = normalForm(q)
  if (text === '') return ok({})
  const { search, cards } = await searchIndex(ctx)
  const [nearest] = search.find(q)
  const { secretKey } = ctx.config
  const month = civilMonthOf(ctx.clock.now())
  await insertAsk(ctx.db.orm, {
    formHash: hashForm(secretKey, text),
    month,
    askerHash: hashAsker(secretKey, month, asker),
    topic: (nearest && cards.get(nearest.id)?.topic) ?? null,
    text,
  })
  return ok({})
}
