import { create } from 'zustand'
import { createClient } from '@/contract/client'
import { importQuestions, type ImportReport } from '@/contract/console/console-import'
import { problem as problemOf, type Problem } from '@/contract/problem'
import type { QUESTION_AUDIENCES, QUESTION_TOPICS } from '@/contract/practice/question'
import { sendFile } from '../../shell/send-file'
import { refuseFile } from './refuse-file'

export interface Choice {
  topic: (typeof QUESTION_TOPICS)[number] | null
  audiences: (typeof QUESTION_AUDIENCES)[number][]
  difficulty: number
}

interface ImportState {
  file: File | null
  /** For rows that say nothing of it themselves. */
  choice: Choice
  /** Of the trial, or what was written. */
  report: ImportReport | null
  phase: 'idle' | 'trying' | 'writing'
  /** Bytes sent of the file under way. */
  sent: number
  problem: Problem | null
  choose(file: File): void
  setChoice(part: Partial<Choice>): void
  attempt(): Promise<void>
  write(): Promise<void>
  cancel(): void
  reset(): void
}

const EMPTY = { file: null, report: null, phase: 'idle', sent: 0, problem: null } as const
const CHOICE: Choice = { topic: null, audiences: ['resident'], difficulty: 3 }

const LOST =
  '没有等到服务器的回答，不知道写进去没有。文件和报告都还在：再点一次写入就行，已经写入的会认出来，不会重复。'
const CHANGED = '文件在试导入以后改过。请重新选这个文件，再试一次。'

let underWay: AbortController | null = null

/**
 * One file on its way into the bank. It lives as long as the tab: a lost line, another page or a new log-in lose
 * neither the chosen file nor the report.
 */
export const useImport = create<ImportState>()((set, get) => {
  /** What was under way before has no say any more. */
  const stop = () => {
    underWay?.abort()
    underWay = null
  }
  async function send(phase: 'trying' | 'writing', more: { apply?: 'true'; sha256?: string }) {
    const { file, choice } = get()
    const { topic, audiences, difficulty } = choice
    if (!file || !topic || audiences.length === 0) return
    stop()
    const control = new AbortController()
    underWay = control
    set({ phase, sent: 0, problem: null })
    const call = createClient(sendFile(file, { signal: control.signal, onSent: (sent) => set({ sent }) }))
    const result = await call(importQuestions, {
      name: file.name,
      topic,
      audiences: audiences.join(','),
      difficulty: String(difficulty) as '3',
      ...more,
    })
    if (underWay !== control) return
    underWay = null
    if (result.ok) set({ phase: 'idle', report: result.value })
    else set({ phase: 'idle', problem: inWords(result.problem, phase) })
  }
  return {
    ...EMPTY,
    choice: CHOICE,
    choose(file) {
      stop()
      const refusal = refuseFile(file)
      set({ ...EMPTY, file: refusal ? null : file, problem: refusal ? sentence(refusal) : null })
    },
    setChoice(part) {
      stop()
      // Another default may change every row: it has to be tried again.
      set({ choice: { ...get().choice, ...part }, report: null, phase: 'idle', problem: null })
    },
    attempt() {
      set({ report: null })
      return send('trying', {})
    },
    async write() {
      const { report } = get()
      if (report) await send('writing', { apply: 'true', sha256: report.sha256 })
    },
    cancel() {
      stop()
      set({ phase: 'idle', sent: 0 })
    },
    reset() {
      stop()
      set(EMPTY)
    },
  }
})

const sentence = (message: string): Problem => problemOf('file-refused', { message })

function inWords(told: Problem, phase: 'trying' | 'writing'): Problem {
  if (told.code === 'stale') return { ...told, message: CHANGED }
  return told.code === 'network' && phase === 'writing' ? { ...told, message: LOST } : told
}
