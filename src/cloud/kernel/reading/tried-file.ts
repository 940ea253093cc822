import { createHash } from 'node:crypto'
import type { Result } from '@/contract/client'
import { refuse, type Call } from '@/cloud/kernel/route'

const RETRY_AFTER_SECONDS = 10
const OTHER_FILE = { message: '这个文件和试导入的不是同一份，请重新试导入，看过报告再写入。' }

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Why a file is not written: its report has not been seen. Null when it has, or when it is only tried. */
export const refuseUnseen = (sha256: string, asked: { apply?: string | undefined; sha256?: string | undefined }) =>
  asked.apply === 'true' && asked.sha256 !== sha256 ? refuse('stale', OTHER_FILE) : null

/**
 * Reading a file takes memory: of this import one at a time in this process, and the next is told at once (`too-many`).
 * @param what as the sentence names it, e.g. `表格`
 */
export function oneAtATime(what: string) {
  let busy = false
  const message = `正在读另一份${what}，请稍等一会儿再试。`
  return async <T>(call: Call, read: (bytes: Buffer) => Promise<Result<T>>): Promise<Result<T>> => {
    // A slow line must not keep everybody else from importing.
    const body = await call.bytes()
    if (!body.ok) return body
    if (busy) return refuse('too-many', { message, retryAfterSeconds: RETRY_AFTER_SECONDS })
    busy = true
    try {
      return await read(body.value)
    } finally {
      busy = false
    }
  }
}
