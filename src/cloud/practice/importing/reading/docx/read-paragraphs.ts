import type { Block } from '@/domain/practice/importing/document/block'
import type { SheetRow } from '@/domain/sheets/sheet'
import type { Gauge } from '@/cloud/kernel/reading/gauge'
import { attributeOf, parseXml } from '@/cloud/kernel/reading/package/parse-xml'
import type { Numbering } from './read-numbering'

/** Signs that Word draws from a symbol font: ticks and crosses. */
const SYMBOLS: Record<string, string> = {
  F0FC: '√',
  F0FE: '√',
  F050: '√',
  F052: '√',
  F0FB: '×',
  F0FD: '×',
  F04F: '×',
  F051: '×',
  F0D6: '√',
}
/** What is not part of the visible text: deleted text, field codes, what stands in for newer drawings, phonetic guides. */
const UNSEEN = new Set(['delText', 'instrText', 'Fallback', 'rt', 'moveFrom'])

interface OpenTable {
  row: number
  rows: SheetRow[]
  cells: Map<number, string>
  column: number
}

/** Paragraphs and tables of a document in their order; a table inside a table is read as paragraphs of its cell. */
export function readParagraphs(
  xml: Uint8Array,
  numbering: Numbering,
  listOfStyle: ReadonlyMap<string, string>,
  gauge: Gauge,
): Block[] {
  const blocks: Block[] = []
  const open = openText()
  let row = 0
  let table: OpenTable | null = null
  let tableDepth = 0

  const addParagraph = (text: string) => {
    row += 1
    const kept = gauge.cell(text)
    if (text.trim() === '' || typeof kept !== 'string') return
    if (!table) {
      gauge.row()
      blocks.push({ row, text: kept })
    } else table.cells.set(table.column, [table.cells.get(table.column), kept].filter(Boolean).join('\n'))
  }

  const closeRow = () => {
    if (!table || tableDepth > 1) return
    if (table.cells.size > 0) gauge.row()
    table.rows.push({ row, cells: table.cells })
    table.cells = new Map()
    table.column = -1
  }

  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'tbl') {
        tableDepth += 1
        table ??= { row: row + 1, rows: [], cells: new Map(), column: -1 }
      } else if (tag === 'tc' && table && tableDepth === 1) table.column += 1
      else open.open(tag, attributeOf(attributes, 'val') ?? '', attributeOf(attributes, 'char') ?? '')
    },
    close(tag) {
      if (tag === 'p') addParagraph(open.closeParagraph(numbering, listOfStyle))
      else if (tag === 'tr') closeRow()
      else if (tag === 'tbl') {
        tableDepth -= 1
        if (tableDepth > 0 || !table) return
        blocks.push({ row: table.row, table: table.rows })
        table = null
      } else open.close(tag)
    },
    text: open.text,
  })
  return blocks
}

interface Paragraph {
  text: string
  listId: string
  level: number
  style: string
}

/** Gathers the visible text of paragraphs, also of one that lies inside another (a text box). */
function openText() {
  const paragraphs: Paragraph[] = []
  let unseen = 0
  let inText = false
  const add = (piece: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && unseen === 0) paragraph.text += piece
  }
  return {
    open(tag: string, value: string, char: string) {
      const paragraph = paragraphs.at(-1)
      if (tag === 'p') paragraphs.push({ text: '', listId: '', level: 0, style: '' })
      else if (UNSEEN.has(tag)) unseen += 1
      else if (tag === 't') inText = true
      else if (tag === 'tab') add(' ')
      else if (tag === 'br' || tag === 'cr') add('\n')
      else if (tag === 'sym') add(SYMBOLS[char.toUpperCase()] ?? '')
      else if (paragraph && tag === 'numId') paragraph.listId = value
      else if (paragraph && tag === 'ilvl') paragraph.level = Number(value) || 0
      else if (paragraph && tag === 'pStyle') paragraph.style = value
    },
    close(tag: string) {
      if (UNSEEN.has(tag)) unseen -= 1
      else if (tag === 't') inText = false
    },
    text(piece: string) {
      if (inText) add(piece)
    },
    closeParagraph(numbering: Numbering, listOfStyle: ReadonlyMap<string, string>): string {
      const { text, listId, level, style } = paragraphs.pop() ?? { text: '', listId: '', level: 0, style: '' }
      const list = listId || (listOfStyle.get(style) ?? '')
      if (list === '' || list === '0' || text.trim() === '') return text
      return `${numbering.next(list, level)}${text}`
    },
  }
}
