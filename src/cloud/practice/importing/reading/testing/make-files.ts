import { makeZip, member } from './make-zip'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const relationships = (targets: [id: string, type: string, target: string][]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** Text, a number, nothing, or the XML of a cell's inside with its attributes. */
export type MadeCell = string | number | null | { attributes: string; inside: string }

const makeCell = (value: MadeCell, address: string): string => {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'object') return `<c r="${address}" ${value.attributes}>${value.inside}</c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

export const makeRows = (rows: MadeCell[][], first = 1): string =>
  rows
    .map((cells, n) => {
      const row = first + n
      return `<row r="${row}">${cells.map((cell, at) => makeCell(cell, `${columnName(at)}${row}`)).join('')}</row>`
    })
    .join('')

export interface MadeSheet {
  name?: string
  state?: string
  rows?: MadeCell[][]
  /** Instead of rows: what stands in sheetData. */
  data?: string
  /** What follows sheetData, such as mergeCells. */
  after?: string
  dimension?: string
}

export interface MadeBook {
  sheets: MadeSheet[]
  strings?: string[]
  styles?: string
  /** Further parts, or others in the place of those above. */
  parts?: Record<string, string | Uint8Array>
}

const makeSheet = ({ rows = [], data = makeRows(rows), after = '', dimension }: MadeSheet) =>
  `${HEAD}<worksheet xmlns="${MAIN}">${dimension ? `<dimension ref="${dimension}"/>` : ''}<sheetData>${data}</sheetData>${after}</worksheet>`

/** The parts of a workbook, by name. */
export function bookParts({ sheets, strings, styles, parts = {} }: MadeBook): Record<string, string | Uint8Array> {
  const listed = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${escapeXml(name ?? `Sheet${n + 1}`)}" sheetId="${n + 1}" ${state ? `state="${state}"` : ''} r:id="rId${n + 1}"/>`,
  )
  const related: [string, string, string][] = sheets.map((_, n) => [
    `rId${n + 1}`,
    'worksheet',
    `worksheets/sheet${n + 1}.xml`,
  ])
  return {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...related,
      ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdT', 'styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, makeSheet(sheet)])),
    ...(strings
      ? {
          'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((inside) => `<si>${inside}</si>`).join('')}</sst>`,
        }
      : {}),
    ...(styles ? { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` } : {}),
    ...parts,
  }
}

export const zip = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  makeZip(Object.entries(parts).map(([name, part]) => member(name, part)))

export const makeXlsx = (book: MadeBook): Uint8Array => zip(bookParts(book))

/** A workbook with one sheet of plain rows. */
export const makeSheetFile = (rows: MadeCell[][]): Uint8Array => makeXlsx({ sheets: [{ rows }] })

/** A paragraph of plain text; `\n` becomes a line break, `list` a number of a list: [numId, level]. */
export const paragraph = (text: string, list?: [id: number, level: number]): string => {
  const numbered = list
    ? `<w:pPr><w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr></w:pPr>`
    : ''
  const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:p>${numbered}<w:r>${runs.join('<w:br/>')}</w:r></w:p>`
}

export const table = (rows: string[][]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`

/** The parts of a document of this body, by name. */
export const documentParts = (body: string): Record<string, string> => ({
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relationships([['rId1', 'numbering', 'numbering.xml']]),
})

export const makeDocx = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zip({ ...documentParts(body), ...parts })

/** Paragraphs of plain lines. */
export const makePaper = (lines: string): Uint8Array =>
  makeDocx(
    lines
      .trim()
      .split('\n')
      .map((line) => paragraph(line.trim()))
      .join(''),
  )

export const numbering = (levels: string): string =>
  `${HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
