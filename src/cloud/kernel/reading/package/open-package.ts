import { inflateRawSync } from 'node:zlib'
import { refuseFile } from '../refused-file'
import { listParts, type Part } from './list-parts'

/** The XML parts of a .xlsx or .docx. */
export interface Package {
  has(name: string): boolean
  /** @throws {RefusedFile} the part is missing, or not what the directory says */
  read(name: string): Uint8Array
}

const DAMAGED = '文件损坏，里面的内容与目录对不上。请用 Excel、Word 或 WPS 打开，另存一份再导入。'
const DECLARES = '文件里有外部引用或实体声明（DOCTYPE），可能有害，没有读取。请把内容复制到新文件里再导入。'

/** Unpacks to exactly the size the directory promises, never a byte more. */
function unpack(bytes: Buffer, { start, packedBytes, unpackedBytes, isPacked }: Part): Uint8Array {
  const packed = bytes.subarray(start, start + packedBytes)
  if (!isPacked) return packed.length === unpackedBytes ? packed : refuseFile(DAMAGED)
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) })
    return unpacked.length === unpackedBytes ? unpacked : refuseFile(DAMAGED)
  } catch {
    return refuseFile(DAMAGED)
  }
}

/** No Office program declares a document type or an entity, and none writes XML in anything but UTF-8. */
function checkMarkup(xml: Uint8Array): void {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength)
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) refuseFile(DECLARES)
  if (/^(\ufeff)?<\?xml[^>]*encoding=["'](?!utf-?8["'])/i.test(text.subarray(0, 200).toString('utf8')))
    refuseFile(DECLARES)
  if (text.length > 1 && (text.readUInt16BE(0) === 0xfffe || text.readUInt16BE(0) === 0xfeff || text[0] === 0))
    refuseFile(DECLARES)
}

/**
 * Opens a package and looks at every XML part once before any of them is parsed.
 *
 * @throws {RefusedFile} see listParts; also DOCTYPE or ENTITY anywhere, or sizes that are lies
 */
export async function openPackage(file: Uint8Array): Promise<Package> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const parts = new Map((await listParts(bytes)).map((part) => [part.name, part]))
  for (const part of parts.values()) checkMarkup(unpack(bytes, part))
  return {
    has: (name) => parts.has(name),
    read: (name) => {
      const part = parts.get(name)
      return part ? unpack(bytes, part) : refuseFile(DAMAGED)
    },
  }
}
