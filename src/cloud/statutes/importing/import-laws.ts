import { readFile, stat } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import type { RepealedLaws, StatuteIndex } from '@/contract/content/statute-index'
import { readIndex } from '@/cloud/tasks/reading/read-statute'
import { endOf, startOf } from '@/domain/statutes/known/law-in-force'
import { normalizeTitle } from '@/domain/statutes/reading/law-title'
import { dropLawBook, readLawBook, type LawBook } from '../known/law-book'
import { readRepealed } from '../read-repealed'
import { checkLaws } from '../standing/check-laws'
import type { Checking } from '../standing/checking'
import { listResting, type RestingThing } from '../standing/list-resting'
import { findLawFiles } from './files/find-law-files'
import { findTouched, type Touched } from './find-touched'
import { RefusedLaw, type LawText } from './files/law-text'
import { readLawFile } from './files/read-law-file'
import { storeLaw, type Stored } from './store-law'

/** What became, or would become, of one file. */
export type FileResult = { file: string } & (
  | { refused: string }
  | {
      lawId: string
      shortTitle: string
      articles: number
      start: string
      repealedDay: string | null
      /** True when the file names no day of effect and the day it was passed has to do. */
      startIsGuessed: boolean
      stored: Stored
      touched: Touched[]
    }
)

export interface ImportReport {
  files: FileResult[]
  applied: boolean
  /** How many questions and episodes were marked, freed or taken off. */
  marked: number
}

interface Import {
  ctx: Checking
  apply: boolean
  book: LawBook
  index: ReadonlyMap<string, StatuteIndex>
  repealed: RepealedLaws['laws']
  things: readonly RestingThing[]
}

/** Larger than any law there is; a film that was dropped into the folder by mistake is not read. */
const LARGEST_BYTES = 20 * 1024 * 1024

async function readBytes(path: string): Promise<Buffer> {
  if ((await stat(path)).size > LARGEST_BYTES) throw new RefusedLaw('文件超过 20 MB，不像法律文本')
  return readFile(path)
}

/** A law whose name is known to be repealed comes in as repealed, whatever its file leaves out. */
function settleEnd(law: LawText, repealed: RepealedLaws['laws']): LawText {
  const title = normalizeTitle(law.title)
  const named = repealed.find((other) => normalizeTitle(other.title) === title)
  return { ...law, repealedDay: endOf(law, named) }
}

/** What nobody foresaw stops this file alone; a failed query tells its cause, never the text it was to store. */
function sayFailure(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const words = cause instanceof Error ? cause.message.split('\n')[0]!.slice(0, 120) : '原因不明'
  return `没有写入，原有的文本不变（${words}），请重试；仍然这样，把这一行交给维护人员`
}

async function importFile(
  { ctx, apply, book, index, repealed, things }: Import,
  path: string,
  file: string,
): Promise<FileResult> {
  try {
    const law = settleEnd(await readLawFile(await readBytes(path), file, book.all()), repealed)
    const touched = findTouched(book, law, things)
    const stored = await storeLaw(ctx, law, index.get(law.lawId) ?? null, apply)
    const { lawId, shortTitle, effectiveDay, repealedDay } = law
    const facts = { lawId, shortTitle, repealedDay, articles: law.articles.length, start: startOf(law) }
    return { file, ...facts, startIsGuessed: effectiveDay === null, stored, touched }
  } catch (error) {
    return { file, refused: error instanceof RefusedLaw ? error.message : sayFailure(error) }
  }
}

async function putInForce(ctx: Checking): Promise<number> {
  dropLawBook(ctx.db)
  ctx.cache.drop('/api/statutes')
  return checkLaws(ctx)
}

/**
 * Reads official texts of law and stores each as a version, one after the other; a file that cannot be read leaves the
 * others alone. What rests on a changed or repealed article is marked or taken off at once.
 *
 * @param paths files, and folders that are searched through
 * @param apply false only tells what would happen
 */
export async function importLaws(ctx: Checking, paths: readonly string[], apply: boolean): Promise<ImportReport> {
  const { contentDir } = ctx.config
  const index = new Map((await readIndex(contentDir)).map((law) => [law.id, law]))
  const repealed = await readRepealed(contentDir)
  const work = { ctx, apply, index, repealed, book: await readLawBook(ctx), things: await listResting(ctx.db) }
  const files: FileResult[] = []
  let marked = 0
  try {
    for (const root of paths) {
      for (const path of await findLawFiles(root))
        files.push(await importFile(work, path, relative(root, path) || basename(path)))
    }
  } finally {
    // What was stored counts, even if the rest could not be read.
    if (apply) marked = await putInForce(ctx)
  }
  return { files, applied: apply, marked }
}
