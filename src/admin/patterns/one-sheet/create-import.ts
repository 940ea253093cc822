import { create } from 'zustand'
import { createClient, type Client, type Result } from '@/contract/client'
import { problem as problemOf, type Problem } from '@/contract/problem'
import { sendFile } from '../../shell/send-file'

export type ImportPhase = 'idle' | 'trying' | 'writing'

/** Nothing of a trial; of what is to be written, the mark of the file whose report was seen. */
type Seen = { apply?: 'true'; sha256?: string }

export interface OneImport<Report, Options> {
  file: File | null
  options: Options
  /** Of the trial, or what was written. */
  report: Report | null
  phase: ImportPhase
  /** Bytes sent of the file under way. */
  sent: number
  problem: Problem | null
  choose(file: File): void
  /** Another way of reading the file may change every row: it needs another trial. */
  set(options: Partial<Options>): void
  attempt(): Promise<void>
  write(): Promise<void>
  cancel(): void
  /** Another file, read in the same way. */
  again(): void
  /** As at first, options and all. */
  reset(): void
}

interface Kind<Report, Options> {
  options: Options
  refuse(file: Pick<File, 'name' | 'size'>): string | null
  /** Asks the server; null while something is still to be chosen. `seen` goes with it, `report` is what was seen. */
  ask(call: Client, file: File, options: Options, seen: Seen, report: Report | null): Promise<Result<Report>> | null
  /** The server says itself what is not as it was at the trial, where that may be more than the file. */
  tellsStale?: true
}

const LOST = '没有等到服务器的回答，不知道写进去没有。文件和报告都还在：再点一次写入就行，已经写入的不会重复。'
const CHANGED = '文件在试导入以后改过。请重新选这个文件，再试一次。'

const EMPTY = { file: null, report: null, phase: 'idle', sent: 0, problem: null } as const

function inWords(told: Problem, phase: ImportPhase, tellsStale: boolean): Problem {
  if (told.code === 'stale' && !tellsStale) return { ...told, message: CHANGED }
  return told.code === 'network' && phase === 'writing' ? { ...told, message: LOST } : told
}

/**
 * One file on its way in: chosen, tried, its report read, then written. It lives as long as the tab: a lost line, another
 * page or a new log-in lose neither the chosen file nor the report. While it is being written nothing else is done: what
 * became of a writing that is broken off nobody would learn.
 */
export const createImport = <Report extends { sha256: string }, Options extends object>(kind: Kind<Report, Options>) =>
  create<OneImport<Report, Options>>()((set, get) => {
    /** An answer to what was broken off, or to another file, says nothing any more. */
    let underWay: AbortController | null = null
    const stop = () => {
      underWay?.abort()
      underWay = null
    }
    async function send(phase: 'trying' | 'writing', report: Report | null) {
      const { file, options } = get()
      if (!file) return
      stop()
      const control = new AbortController()
      set({ sent: 0 })
      const call = createClient(sendFile(file, { signal: control.signal, onSent: (sent) => set({ sent }) }))
      const asked = kind.ask(call, file, options, report ? { apply: 'true', sha256: report.sha256 } : {}, report)
      if (!asked) return
      underWay = control
      set({ phase, problem: null })
      const result = await asked
      if (underWay !== control) return
      underWay = null
      if (result.ok) set({ phase: 'idle', report: result.value })
      else set({ phase: 'idle', problem: inWords(result.problem, phase, kind.tellsStale === true) })
    }
    const begin = (part: Partial<OneImport<Report, Options>>) => {
      stop()
      set({ ...EMPTY, ...part })
    }
    const writing = () => get().phase === 'writing'
    return {
      ...EMPTY,
      options: kind.options,
      choose(file) {
        if (writing()) return
        const message = kind.refuse(file)
        begin(message ? { problem: problemOf('file-refused', { message }) } : { file })
      },
      set(options) {
        if (!writing()) begin({ file: get().file, options: { ...get().options, ...options } })
      },
      async attempt() {
        if (writing()) return
        set({ report: null })
        await send('trying', null)
      },
      async write() {
        const { report } = get()
        if (report && !writing()) await send('writing', report)
      },
      cancel() {
        if (!writing()) begin({ file: get().file, report: get().report })
      },
      again() {
        if (!writing()) begin({})
      },
      reset: () => begin({ options: kind.options }),
    }
  })
