import { openPackage } from '@/cloud/kernel/reading/package/open-package'
import { readRelationships } from '@/cloud/kernel/reading/package/relationships'
import { readWord } from '@/cloud/practice/importing/reading/docx/read-word'
import { RefusedFile } from '@/cloud/kernel/reading/refused-file'
import type { Block } from '@/domain/practice/importing/document/block'
import type { LawLine } from '@/domain/statutes/reading/law-lines'
import { RefusedLaw } from './law-text'

const NO_TEXT = '里面没有 Word 正文，请用 Word 或 WPS 打开，另存为 .docx 再导入'

/** A table is read cell by cell; the articles of a law are paragraphs. */
const textsOf = (block: Block): string[] =>
  'text' in block
    ? [block.text]
    : block.table.flatMap(({ cells }) => [...cells.values()].map((cell) => (typeof cell === 'string' ? cell : '')))

/** A break within a paragraph begins a line, as the national database sets items; spaces at both ends go. */
const linesOf = (text: string): LawLine[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'plain', text: line }))

/**
 * The paragraphs of a law as Word keeps them, e.g. as the national database of laws hands them out. The file is held
 * to the same limits as every other upload: size, entries, DOCTYPE.
 *
 * @throws RefusedLaw
 */
export async function readDocxLines(bytes: Buffer): Promise<LawLine[]> {
  try {
    const file = await openPackage(bytes)
    const document = readRelationships(file, '').find(({ type }) => type === 'officeDocument')
    if (!document?.target.startsWith('word/')) throw new RefusedLaw(NO_TEXT)
    return readWord(file, document.target).flatMap(textsOf).flatMap(linesOf)
  } catch (error) {
    if (error instanceof RefusedFile) throw new RefusedLaw(error.message.replace(/。$/, ''))
    throw error
  }
}
