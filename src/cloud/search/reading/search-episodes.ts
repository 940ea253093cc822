import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { Choice, searchEpisodes as contract } from '@/contract/search'
import { ok, type Call } from '@/cloud/kernel/route'
import { checkPace } from '../check-pace'
import { searchIndex } from './keep-index'

/** Up to three episodes for a question in plain words; none when nothing speaks clearly. Nothing is written down. */
export async function searchEpisodes(
  { q }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<{ choices: Choice[] }>> {
  const refusal = await checkPace(call, 'search')
  if (refusal) return refusal
  const { search, cards } = await searchIndex(call.ctx)
  const choices = search.find(q).flatMap(({ id, why }) => {
    const episode = cards.get(id)
    return episode ? [{ episode, why }] : []
  })
  return ok({ choices })
}
