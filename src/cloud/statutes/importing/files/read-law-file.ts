import { extname } from 'node:path'
import { RefusedFile } from '@/cloud/kernel/reading/refused-file'
import { decodeText } from '@/cloud/kernel/reading/text/decode-text'
import { articleLabel } from '@/domain/statutes/article-label'
import { readMarkdown } from '@/domain/statutes/reading/law-lines'
import type { KnownLaw } from '../../known/law-book'
import { readDocxLines } from './read-docx-law'
import { RefusedLaw, type LawText } from './law-text'
import { readJsonLaw } from './read-json-law'
import { readPrintedLaw } from './read-printed-law'

/** A text as Windows saves it, too: GB18030 and UTF-16. */
function decode(bytes: Buffer): string {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof RefusedFile) throw new RefusedLaw('文件的文字编码认不出，请用“UTF-8”另存一份再导入')
    throw error
  }
}

async function readByKind(bytes: Buffer, file: string, laws: readonly KnownLaw[]): Promise<LawText> {
  const text = () => decode(bytes)
  switch (extname(file).toLowerCase()) {
    case '.json':
      return readJsonLaw(text(), file, laws)
    case '.md':
    case '.markdown':
    case '.txt':
      return readPrintedLaw(readMarkdown(text()), file, laws)
    case '.docx':
      return readPrintedLaw(await readDocxLines(bytes), file, laws)
    default:
      throw new RefusedLaw('读不了这种文件，请用 .json、.md 或 .docx')
  }
}

/** What no database keeps: a zero, or half of a character. */
const isBroken = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)

/**
 * The law in a file, by its kind.
 *
 * @param file the name it is told by, below the folder that is imported
 * @throws RefusedLaw
 */
export async function readLawFile(bytes: Buffer, file: string, laws: readonly KnownLaw[]): Promise<LawText> {
  const law = await readByKind(bytes, file, laws)
  const { title, shortTitle, kind, issuer, source } = law
  if ([title, shortTitle, kind, issuer, source].some(isBroken))
    throw new RefusedLaw('标题或来源里有损坏的字符，请换一份完整的文本')
  const broken = law.articles.find(({ text }) => isBroken(text))
  if (broken) throw new RefusedLaw(`${articleLabel(broken.number)}里有损坏的字符，请换一份完整的文本`)
  return law
}
