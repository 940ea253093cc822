import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { CannotStart } from '../boot/cannot-start'
import { isFooter, isRow, isTableStart, type Footer, type Header, type Line } from './dump-format'

const broken = () =>
  new CannotStart('备份文件不完整或已损坏，没有恢复任何数据，请换另一份备份。[backup truncated or changed]')

async function* readText(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.on('error', (error) => gunzip.destroy(error))
  yield* createInterface({ input: file.pipe(gunzip), crlfDelay: Infinity })
}

/** The lines of a backup, one by one; throws unless the last is a footer whose hash fits all before it. */
export async function* readDump(path: string): AsyncGenerator<Line> {
  const hash = createHash('sha256')
  let footer: Footer | null = null
  try {
    for await (const text of readText(path)) {
      if (footer) throw broken()
      const line = JSON.parse(text) as Line
      if (!isRow(line) && isFooter(line)) footer = line
      else hash.update(`${text}\n`)
      yield line
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new CannotStart(`没有找到备份文件 ${path}，请检查文件名。[no such file]`)
    if (error instanceof SyntaxError || /^Z_|^ERR_STREAM/.test(String((error as { code?: unknown }).code)))
      throw broken()
    throw error
  }
  if (!footer || footer.hash !== hash.digest('hex')) throw broken()
}

/** Reads a whole backup without using it: is it complete, and what is in it? */
export async function checkDump(path: string): Promise<{ header: Header; rows: Footer['rows'] }> {
  let header: Header | null = null
  let rows: Footer['rows'] = {}
  const counted: Footer['rows'] = {}
  let table = ''
  for await (const line of readDump(path)) {
    if (isRow(line)) counted[table] = (counted[table] ?? 0) + 1
    else if (isFooter(line)) rows = line.rows
    else if (isTableStart(line)) counted[(table = line.table)] = 0
    else header = line
  }
  if (header?.kind !== 'xiaojiang-backup' || header.format !== 1) throw broken()
  if (JSON.stringify(counted) !== JSON.stringify(rows)) throw broken()
  return { header, rows }
}
