import { create } from 'zustand'
import { createClient } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import {
  type DATUMS,
  importMinutes,
  importPlaces,
  importVillagePoints,
  PLACE_IMPORT_MAX_BYTES,
} from '@/contract/places/console-import'
import { problem as problemOf, type Problem } from '@/contract/problem'
import { sizeWord } from '../../patterns/size-word'
import { sendFile } from '../../shell/send-file'

export const IMPORTS = ['places', 'villages', 'minutes'] as const
export type ImportKind = (typeof IMPORTS)[number]
export type Datum = (typeof DATUMS)[number]

type PlacesReport = Output<typeof importPlaces>
/** Of places, of villages' points, or of minutes: what all three say, and what only some do. */
export type ImportReport = Output<typeof importMinutes> &
  Partial<Pick<PlacesReport, 'added' | 'changed' | 'datums' | 'likely' | 'warning'>>

interface ImportState {
  kind: ImportKind
  file: File | null
  datum: Datum | null
  provider: string
  report: ImportReport | null
  phase: 'idle' | 'trying' | 'writing'
  sent: number
  problem: Problem | null
  setKind: (kind: ImportKind) => void
  choose: (file: File) => void
  setDatum: (datum: Datum) => void
  setProvider: (provider: string) => void
  attempt: () => Promise<void>
  write: () => Promise<void>
  cancel: () => void
}

const EMPTY = { report: null, phase: 'idle', sent: 0, problem: null } as const
const CHANGED = '文件在试导入以后改过。请重新选这个文件，再试一次。'
const LOST = '没有等到服务器的回答，不知道写进去没有。文件和报告都还在，再点一次写入就行，不会重复。'

/** What can be said before anything is sent; null when it is worth trying. */
export function refuseFile({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (/\.(xls|et)$/i.test(name)) return '这是旧的表格格式。请在 Excel 或 WPS 里另存为 .xlsx，再选一次。'
  if (!/\.(xlsx|csv)$/i.test(name)) return '只能导入 .xlsx 或 .csv 文件，请另存为其中一种。'
  if (size === 0) return '这个文件是空的，请核对以后再选。'
  return size > PLACE_IMPORT_MAX_BYTES ? `文件有 ${sizeWord(size)}，最多 ${sizeWord(PLACE_IMPORT_MAX_BYTES)}。` : null
}

let underWay: AbortController | null = null

function stop(): void {
  underWay?.abort()
  underWay = null
}

type Tell = Pick<ImportState, 'kind' | 'file' | 'datum' | 'provider'>
type More = { apply?: 'true'; sha256?: string }

/** Null while something is still to be chosen. */
function requestOf({ kind, file, datum, provider }: Tell, more: More, send: ReturnType<typeof sendFile>) {
  if (!file) return null
  const call = createClient(send)
  if (kind === 'minutes')
    return provider.trim().length < 2 ? null : call(importMinutes, { name: file.name, provider, ...more })
  if (!datum) return null
  return kind === 'places'
    ? call(importPlaces, { name: file.name, datum, ...more })
    : call(importVillagePoints, { name: file.name, datum, ...more })
}

function inWords(told: Problem, phase: 'trying' | 'writing'): Problem {
  if (told.code === 'stale') return { ...told, message: CHANGED }
  return told.code === 'network' && phase === 'writing' ? { ...told, message: LOST } : told
}

/** One file on its way in; it lives as long as the tab, so that a lost line loses neither the file nor its report. */
export const usePlaceImport = create<ImportState>()((set, get) => {
  async function send(phase: 'trying' | 'writing', more: More) {
    stop()
    const control = new AbortController()
    const { file } = get()
    if (!file) return
    const carrier = sendFile(file, { signal: control.signal, onSent: (sent) => set({ sent }) })
    const asked = requestOf(get(), more, carrier)
    if (!asked) return
    underWay = control
    set({ phase, sent: 0, problem: null })
    const result = await asked
    if (underWay !== control) return
    underWay = null
    if (result.ok) set({ phase: 'idle', report: result.value })
    else set({ phase: 'idle', problem: inWords(result.problem, phase) })
  }
  /** Another choice may change every row: it has to be tried again. */
  const change = (part: Partial<ImportState>) => {
    stop()
    set({ ...EMPTY, ...part })
  }
  return {
    ...EMPTY,
    ...{ kind: 'places', file: null, datum: null, provider: '' },
    setKind: (kind) => change({ kind, file: null }),
    choose: (file) => {
      const refusal = refuseFile(file)
      change(refusal ? { file: null, problem: problemOf('file-refused', { message: refusal }) } : { file })
    },
    setDatum: (datum) => change({ datum }),
    setProvider: (provider) => change({ provider }),
    attempt: () => {
      set({ report: null })
      return send('trying', {})
    },
    write: async () => {
      const { report } = get()
      if (report) await send('writing', { apply: 'true', sha256: report.sha256 })
    },
    cancel: () => change({}),
  }
})
