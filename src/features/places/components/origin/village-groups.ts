import type { VillagePoint } from '@/state/places/village-points'

export interface VillageGroup {
  code: string
  name: string
  villages: VillagePoint[]
}

/** Villages by subdistrict, in the order in which they come. Those without a point cannot be started from. */
export function villageGroups(villages: readonly VillagePoint[]): VillageGroup[] {
  const groups = new Map<string, VillageGroup>()
  for (const village of villages) {
    if (!village.point) continue
    const { code, name } = village.subdistrict
    const group = groups.get(code) ?? { code, name, villages: [] }
    group.villages.push(village)
    groups.set(code, group)
  }
  return [...groups.values()]
}
