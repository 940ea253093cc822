import type { Context } from '@/cloud/kernel/context'
import { readSubdistricts } from '@/cloud/district/read-district'
import { findGroupSign } from './signs.repo'

export interface NamedSign {
  name: string
  /** False for a group's sign that was retired: it leads on, and is counted no more. */
  counted: boolean
}

/** What a code stands for; null for one that nobody has made. */
export async function nameOfSign(ctx: Context, code: string): Promise<NamedSign | null> {
  if (code.startsWith('g')) {
    const group = await findGroupSign(ctx.db.orm, code)
    return group && { name: group.name, counted: !group.retired }
  }
  for (const { name, villages } of await readSubdistricts(ctx.config)) {
    const village = villages.find((v) => v.code === code)
    if (village) return { name: `${name}${village.name}`, counted: true }
  }
  return null
}
