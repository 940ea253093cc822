import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { PlacesFile } from '@/contract/content/places-file'
import type { Config } from '@/cloud/kernel/config'

/** The district's invented places and villages' points; none where its folder has no such file. */
export async function readPlaces({ contentDir, district }: Config): Promise<Pick<PlacesFile, 'places' | 'villages'>> {
  const path = join(contentDir, 'districts', district, 'places.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? { places: [], villages: {} } : v.parse(PlacesFile, JSON.parse(text))
}
