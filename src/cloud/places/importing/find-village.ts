import type { Config } from '@/cloud/kernel/config'
import { readSubdistricts } from '@/cloud/district/read-district'
import { villageName } from '@/domain/district/village-name'

export type FindVillage = (village: string, subdistrict: string) => string | null

/** A village by its code, or by its name, with its subdistrict where two share one; null when it is not clear which. */
export async function villageFinder(config: Config): Promise<FindVillage> {
  const all = (await readSubdistricts(config)).flatMap(({ name: subdistrict, villages }) =>
    villages.map(({ code, name }) => ({ code, names: [name, villageName(name)], subdistrict })),
  )
  const codes = new Set(all.map(({ code }) => code))
  const byName = new Map<string, { code: string; subdistrict: string }[]>()
  for (const { code, names, subdistrict } of all)
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), { code, subdistrict }])
  return (village, subdistrict) => {
    if (codes.has(village)) return village
    const named = byName.get(village) ?? []
    const fitting = subdistrict === '' ? named : named.filter((one) => one.subdistrict === subdistrict)
    return fitting.length === 1 ? fitting[0]!.code : null
  }
}

/** What to say of a village that could not be found. */
export const UNKNOWN_VILLAGE = {
  problem: '名单里没有这个村居，或者有两个同名的。',
  instead: '请写 12 位村居代码，或者写全名并加上镇街。',
}
