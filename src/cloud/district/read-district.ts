import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { District, DistrictFile } from '@/contract/district'
import type { Config } from '@/cloud/kernel/config'

/** The configured district as its bureau wrote it. Throws when the file is missing or wrong. */
async function readFileOf({ contentDir, district }: Config): Promise<DistrictFile> {
  const path = join(contentDir, 'districts', district, 'district.json')
  return v.parse(DistrictFile, JSON.parse(await readFile(path, 'utf8')))
}

/** Its subdistricts with their villages; the same for as long as the server runs. */
export async function readSubdistricts(config: Config): Promise<DistrictFile['subdistricts']> {
  const known = subdistrictsOf.get(config)
  if (known) return known
  const { subdistricts } = await readFileOf(config)
  subdistrictsOf.set(config, subdistricts)
  return subdistricts
}

const subdistrictsOf = new WeakMap<Config, DistrictFile['subdistricts']>()

/** What every page needs of it, without its villages. */
export async function readDistrict(config: Config): Promise<District> {
  return v.parse(District, await readFileOf(config))
}
