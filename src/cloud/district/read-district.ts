import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { District, DistrictFile } from '@/contract/district'
import type { Config } from '@/cloud/kernel/config'

/** The configured district as its bureau wrote it, without its villages. Throws when the file is missing or wrong. */
export async function readDistrict({ contentDir, district }: Config): Promise<District> {
  const path = join(contentDir, 'districts', district, 'district.json')
  const file = v.parse(DistrictFile, JSON.parse(await readFile(path, 'utf8')))
  return v.parse(District, file)
}
