import type { Db } from '@/cloud/kernel/db'

/** A published episode as a line elsewhere names it; null when it is not on air. */
export async function findHook({ pool }: Db, id: string): Promise<{ id: string; hook: string } | null> {
  const { rows } = await pool.query<{ id: string; hook: string }>({
    name: 'episode-hook',
    text: `select id, card->>'hook' as hook from episodes where id = $1 and live`,
    values: [id],
  })
  return rows[0] ?? null
}
