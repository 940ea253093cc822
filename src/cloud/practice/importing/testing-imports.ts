import { createHash } from 'node:crypto'
import { wireRequest } from '@/contract/client'
import { importQuestions, type ImportReport } from '@/contract/console/console-import'
import type { Problem } from '@/contract/problem'
import type { TestApp } from '@/cloud/kernel/testing'

const HEADINGS = '题型,题干,A选项,B选项,C选项,D选项,答案,解析,难度,章节'

/** A row as people fill it in; `change` overwrites by heading. */
export function rowOf(stem: string, change: Record<string, string> = {}): string {
  const usual = { 题型: '单选题', 题干: stem, A选项: '甲', B选项: '乙', C选项: '丙', D选项: '丁', 答案: 'B' }
  const cells: Record<string, string> = { ...usual, 解析: '示例解析', 难度: '易', 章节: '第一章', ...change }
  return HEADINGS.split(',')
    .map((heading) => `"${cells[heading] ?? ''}"`)
    .join(',')
}

export const csvOf = (...rows: string[]): Buffer => Buffer.from([HEADINGS, ...rows].join('\r\n'))

export const shaOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

type Answer = { status: number; body: ImportReport & Partial<Problem> }

/** Sends a file as the console does. */
export async function sendFile(app: TestApp, token: string, bytes: Buffer, more: object = {}): Promise<Answer> {
  const input = { name: '示例题库.csv', topic: 'work', audiences: 'official', ...more }
  const { method, path } = wireRequest(importQuestions, input)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
  const answer = await app.app.inject({ method, url: path, headers, payload: bytes })
  return { status: answer.statusCode, body: answer.json() }
}

export const applyFile = (app: TestApp, token: string, bytes: Buffer, more: object = {}): Promise<Answer> =>
  sendFile(app, token, bytes, { apply: 'true', sha256: shaOf(bytes), ...more })
