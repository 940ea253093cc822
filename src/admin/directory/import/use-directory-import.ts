import { create } from 'zustand'
import { createClient } from '@/contract/client'
import { DIRECTORY_MAX_BYTES, importDirectory, type DirectoryReport } from '@/contract/console/booking/directory-import'
import { problem as problemOf, type Problem } from '@/contract/problem'
import { sizeWord } from '../../patterns/size-word'
import { sendFile } from '../../shell/send-file'

export const ACCEPTED = '.xlsx,.csv'

interface ImportState {
  file: File | null
  /** Of the trial, or what was written. */
  report: DirectoryReport | null
  busy: boolean
  problem: Problem | null
  choose(file: File): void
  attempt(): Promise<void>
  write(): Promise<void>
  reset(): void
}

const EMPTY = { file: null, report: null, busy: false, problem: null } as const

const LOST = '没有等到服务器的回答，不知道写进去没有。文件和报告都还在：再点一次写入就行，已经写入的不会重复。'
const CHANGED = '文件在试导入以后改过。请重新选这个文件，再试一次。'

/** What can be said before anything is sent; the server looks inside. */
function refusal({ name, size }: File): string | null {
  if (!/\.(xlsx|csv)$/i.test(name)) return '只能导入 .xlsx 或 .csv 文件，请在 Excel 或 WPS 里另存为其中一种。'
  return size > DIRECTORY_MAX_BYTES ? `文件有 ${sizeWord(size)}，最多 ${sizeWord(DIRECTORY_MAX_BYTES)}。` : null
}

function inWords(told: Problem, writing: boolean): Problem {
  if (told.code === 'stale') return { ...told, message: CHANGED }
  return told.code === 'network' && writing ? { ...told, message: LOST } : told
}

/** One file on its way into the directory; another page or a lost line lose neither the file nor the report. */
export const useDirectoryImport = create<ImportState>()((set, get) => {
  /** An answer to a file that was changed for another meanwhile says nothing. */
  let newest = 0
  async function send(more: { apply?: 'true'; sha256?: string }) {
    const { file } = get()
    if (!file) return
    const call = ++newest
    set({ busy: true, problem: null })
    const watch = { signal: new AbortController().signal, onSent: () => undefined }
    const result = await createClient(sendFile(file, watch))(importDirectory, { name: file.name, ...more })
    if (call !== newest) return
    if (result.ok) set({ busy: false, report: result.value })
    else set({ busy: false, problem: inWords(result.problem, more.apply !== undefined) })
  }
  return {
    ...EMPTY,
    choose(file) {
      newest++
      const message = refusal(file)
      const problem = message ? problemOf('file-refused', { message }) : null
      set({ ...EMPTY, file: message ? null : file, problem })
    },
    attempt() {
      set({ report: null })
      return send({})
    },
    async write() {
      const { report } = get()
      if (report) await send({ apply: 'true', sha256: report.sha256 })
    },
    reset() {
      newest++
      set(EMPTY)
    },
  }
})
