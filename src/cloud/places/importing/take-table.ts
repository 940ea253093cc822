import { createHash } from 'node:crypto'
import type { Result } from '@/contract/client'
import { PLACE_IMPORT_LISTED } from '@/contract/places/console-import'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readSheetFile } from '@/cloud/kernel/reading/read-sheets'
import { readTable, type Lexicon, type RowProblem, type Table } from '@/domain/places/importing/table'

/** Reading a file takes memory: one at a time in this process, and the next is told at once. */
let busy = false
const BUSY_SECONDS = 10

const OTHER_FILE = '这个文件和试导入的不是同一份，请重新试导入，看过报告再写入。'

export interface Asked {
  apply?: 'true' | 'false' | undefined
  sha256?: string | undefined
}

export interface TakenTable<M extends string> {
  sha256: string
  table: Table<M>
  /** The caller has seen the report of this very file. */
  write: boolean
}

async function read<M extends string>(
  bytes: Buffer,
  { apply, sha256: tried }: Asked,
  lexicon: Lexicon<M>,
  needed: readonly M[],
): Promise<Result<TakenTable<M>>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (tried !== undefined && tried !== sha256) return refuse('stale', { message: OTHER_FILE })
  const file = await readSheetFile({ name: '文件', bytes })
  if (!file.ok) return refuse('file-refused', { message: file.message })
  const table = readTable(file.read, lexicon, needed)
  if (table) return ok({ sha256, table, write: apply === 'true' })
  const words = needed.map((meaning) => `“${lexicon[meaning][0]}”`).join('、')
  return refuse('file-refused', { message: `没有找到标题行。表里要有一行标题，至少写着${words}。` })
}

/** The table of the file that was sent, by its headings. */
export async function takeTable<M extends string>(
  call: Call,
  asked: Asked,
  lexicon: Lexicon<M>,
  needed: readonly M[],
): Promise<Result<TakenTable<M>>> {
  // A slow line must not keep everybody else from importing.
  const body = await call.bytes()
  if (!body.ok) return body
  if (busy)
    return refuse('too-many', { message: '正在读另一个文件，请稍等一会儿再试。', retryAfterSeconds: BUSY_SECONDS })
  busy = true
  try {
    return await read(body.value, asked, lexicon, needed)
  } finally {
    busy = false
  }
}

/** The first of a list, and how many there are. */
export const listed = <T>(items: readonly T[]) => ({ total: items.length, shown: items.slice(0, PLACE_IMPORT_LISTED) })

/** What every report says of the file. */
export const reportOf = <M extends string>(
  { sha256, table }: TakenTable<M>,
  problems: readonly RowProblem[],
  words: Readonly<Lexicon<M>>,
) => ({
  sha256,
  refused: new Set(problems.map(({ row }) => row)).size,
  problems: listed(problems),
  headings: table.headings.map(({ heading, meaning }) => ({
    heading,
    meaning: meaning && (words[meaning][0] ?? null),
  })),
})
