import type { Block } from '@/domain/practice/importing/document/block'
import { openGauge } from '@/cloud/kernel/reading/gauge'
import type { Package } from '@/cloud/kernel/reading/package/open-package'
import { attributeOf, parseXml } from '@/cloud/kernel/reading/package/parse-xml'
import { readRelationships } from '@/cloud/kernel/reading/package/relationships'
import { openNumbering } from './read-numbering'
import { readParagraphs } from './read-paragraphs'

/** Styles whose paragraphs belong to a list without saying so themselves. */
function readListStyles(xml: Uint8Array): Map<string, string> {
  const lists = new Map<string, string>()
  let style = ''
  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'style') style = attributeOf(attributes, 'styleId') ?? ''
      if (tag === 'numId' && style !== '') lists.set(style, attributeOf(attributes, 'val') ?? '')
    },
  })
  return lists
}

/**
 * The paragraphs and tables of a document.
 *
 * @throws {RefusedFile} damaged, or larger than FILE_LIMITS allows
 */
export function readWord(file: Package, documentPart: string): Block[] {
  const related = readRelationships(file, documentPart)
  const part = (type: string) => related.find((one) => one.type === type)?.target
  const styles = part('styles')
  const lists = styles !== undefined && file.has(styles) ? readListStyles(file.read(styles)) : new Map<string, string>()
  return readParagraphs(file.read(documentPart), openNumbering(file, part('numbering')), lists, openGauge())
}
