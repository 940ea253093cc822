import { SaxesParser } from 'saxes'
import { RefusedFile } from '../refused-file'

type Attributes = Readonly<Record<string, string>>

/** Names come without their prefix: Office writes `<c>`, others `<x:c>`. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const CHUNK = 64 * 1024
/** No part of a workbook or a document nests deeper; the parser keeps every open element. */
const DEPTH_MAX = 256
const DAMAGED = '文件里的内容不完整或已损坏。请用 Excel、Word 或 WPS 打开，另存一份再导入。'

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads a part from its beginning to its end, a piece at a time.
 *
 * @throws {RefusedFile} it is not well-formed
 */
export function parseXml(xml: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const decoder = new TextDecoder()
  let depth = 0
  parser.on('error', () => {
    throw new RefusedFile(DAMAGED)
  })
  parser.on('doctype', () => {
    throw new RefusedFile(DAMAGED)
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEPTH_MAX) throw new RefusedFile(DAMAGED)
    handlers.open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handlers.close?.(local(name))
  })
  const text = (value: string) => handlers.text?.(value)
  parser.on('text', text)
  parser.on('cdata', text)
  for (let at = 0; at < xml.length; at += CHUNK)
    parser.write(decoder.decode(xml.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decoder.decode()).close()
}

/** An attribute by its name without prefix: `r:id` and `id` of a relationship. */
export const attributeOf = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1]
