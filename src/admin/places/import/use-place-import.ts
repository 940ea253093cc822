import type { Output } from '@/contract/endpoint'
import {
  type DATUMS,
  importMinutes,
  importPlaces,
  importVillagePoints,
  PLACE_IMPORT_MAX_BYTES,
} from '@/contract/places/console-import'
import { createImport } from '../../patterns/one-sheet/create-import'
import { refuseSheet } from '../../patterns/one-sheet/refuse-sheet'

export type ImportKind = 'places' | 'villages' | 'minutes'

type PlacesReport = Output<typeof importPlaces>
/** Of places, of villages' points, or of minutes: what all three say, and what only some do. */
export type ImportReport = Output<typeof importMinutes> &
  Partial<Pick<PlacesReport, 'added' | 'changed' | 'datums' | 'likely' | 'warning'>>

interface Choice {
  kind: ImportKind
  datum: (typeof DATUMS)[number] | null
  /** Of minutes: who measured them. */
  provider: string
}

const CHOICE: Choice = { kind: 'places', datum: null, provider: '' }

export const refuseFile = refuseSheet(PLACE_IMPORT_MAX_BYTES)

/** One file of places, of villages' points or of minutes on its way in. */
export const usePlaceImport = createImport<ImportReport, Choice>({
  options: CHOICE,
  refuse: refuseFile,
  ask(call, { name }, { kind, datum, provider }, seen) {
    if (kind === 'minutes') return provider.trim().length < 2 ? null : call(importMinutes, { name, provider, ...seen })
    if (!datum) return null
    return kind === 'places'
      ? call(importPlaces, { name, datum, ...seen })
      : call(importVillagePoints, { name, datum, ...seen })
  },
})
