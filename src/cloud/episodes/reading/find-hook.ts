import type { Context } from '@/cloud/kernel/context'

interface Hook {
  id: string
  hook: string
}

/**
 * A published episode as a line elsewhere names it; null when it is not on air. Kept as long as the cached answers about
 * episodes are: thousands who answer a question need the same one.
 */
export const findHook = ({ db, cache }: Pick<Context, 'db' | 'cache'>, id: string): Promise<Hook | null> =>
  cache.remember(`/api/episodes/${id}#hook`, async () => {
    const { rows } = await db.pool.query<Hook>({
      name: 'episode-hook',
      text: `select id, card->>'hook' as hook from episodes where id = $1 and live`,
      values: [id],
    })
    return rows[0] ?? null
  })
