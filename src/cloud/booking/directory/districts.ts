import { readSubdistricts } from '@/cloud/district/read-district'
import type { Config } from '@/cloud/kernel/config'
import { villageName } from '@/domain/district/village-name'

export interface NamedVillage {
  code: string
  /** 桥北社区 */
  name: string
  /** 华新街街道 */
  subdistrict: string
}

const villagesOf = new WeakMap<Config, Map<string, NamedVillage>>()

/** The district's villages by code; the same for as long as the server runs. */
export async function readVillages(config: Config): Promise<Map<string, NamedVillage>> {
  const known = villagesOf.get(config)
  if (known) return known
  const named = (await readSubdistricts(config)).flatMap(({ name: subdistrict, villages }) =>
    villages.map(({ code, name }): [string, NamedVillage] => [code, { code, name: villageName(name), subdistrict }]),
  )
  const villages = new Map(named)
  villagesOf.set(config, villages)
  return villages
}

/** A village as answers name it; one that is in the register no longer keeps its code for a name. */
export async function nameVillages(config: Config): Promise<(code: string) => { code: string; name: string }> {
  const villages = await readVillages(config)
  return (code) => ({ code, name: villages.get(code)?.name ?? code })
}
