import type { Sheet } from '@/domain/sheets/sheet'
import { openGauge } from '../gauge'
import type { Package } from '../package/open-package'
import { attributeOf, parseXml } from '../package/parse-xml'
import { readRelationships, type Relationship } from '../package/relationships'
import { refuseFile } from '../refused-file'
import { readStrings } from './read-strings'
import { readStyles } from './read-styles'
import { readWorksheet, type Workbook } from './read-worksheet'

/** Sheets that a person sees, in their order; hidden ones hold the lists of drop-downs. */
function listSheets(xml: Uint8Array): { shown: { name: string; id: string }[]; calendar: Workbook['calendar'] } {
  const shown: { name: string; id: string }[] = []
  let calendar: Workbook['calendar'] = '1900'
  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) calendar = '1904'
      if (tag !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
      shown.push({ name: attributes.name ?? '', id: attributeOf(attributes, 'id') ?? '' })
    },
  })
  return { shown, calendar }
}

const partOf = (file: Package, related: readonly Relationship[], type: string): Uint8Array | null => {
  const target = related.find((one) => one.type === type)?.target
  return target !== undefined && file.has(target) ? file.read(target) : null
}

/**
 * The visible sheets of a workbook.
 *
 * @throws {RefusedFile} damaged, or larger than FILE_LIMITS allows
 */
export function readWorkbook(file: Package, workbookPart: string): Sheet[] {
  const { shown, calendar } = listSheets(file.read(workbookPart))
  const related = readRelationships(file, workbookPart)
  const strings = partOf(file, related, 'sharedStrings')
  const styles = partOf(file, related, 'styles')
  const book: Workbook = {
    strings: strings ? readStrings(strings) : [],
    looks: styles ? readStyles(styles) : [],
    calendar,
  }
  const gauge = openGauge()
  const sheets = shown.flatMap(({ name, id }) => {
    const part = related.find((one) => one.id === id && one.type === 'worksheet')?.target
    return part !== undefined && file.has(part) ? [readWorksheet(name, file.read(part), book, gauge)] : []
  })
  return sheets.length > 0 ? sheets : refuseFile('文件里没有看得见的工作表。请检查后重新保存再导入。')
}
