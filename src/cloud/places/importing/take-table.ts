import type { Result } from '@/contract/client'
import { PLACE_IMPORT_LISTED } from '@/contract/places/console-import'
import { readSheetFile } from '@/cloud/kernel/reading/read-sheets'
import { oneAtATime, refuseUnseen, sha256Of } from '@/cloud/kernel/reading/tried-file'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readTable, type Lexicon, type RowProblem, type Table } from '@/domain/places/importing/table'

const inTurn = oneAtATime('表格')

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
  asked: Asked,
  lexicon: Lexicon<M>,
  needed: readonly M[],
): Promise<Result<TakenTable<M>>> {
  const sha256 = sha256Of(bytes)
  const unseen = refuseUnseen(sha256, asked)
  if (unseen) return unseen
  const file = await readSheetFile({ name: '文件', bytes })
  if (!file.ok) return refuse('file-refused', { message: file.message })
  const table = readTable(file.read, lexicon, needed)
  if (table) return ok({ sha256, table, write: asked.apply === 'true' })
  const words = needed.map((meaning) => `“${lexicon[meaning][0]}”`).join('、')
  return refuse('file-refused', { message: `没有找到标题行。表里要有一行标题，至少写着${words}。` })
}

/** The table of the file that was sent, by its headings. */
export const takeTable = <M extends string>(
  call: Call,
  asked: Asked,
  lexicon: Lexicon<M>,
  needed: readonly M[],
): Promise<Result<TakenTable<M>>> => inTurn(call, (bytes) => read(bytes, asked, lexicon, needed))

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
