import { fromBufferPromise, type Entry, type LocalFileHeader } from 'yauzl'
import { FILE_LIMITS } from '../limits'
import { RefusedFile, refuseFile } from '../refused-file'

/** A member of the package: where its packed bytes lie and what they claim to become. */
export interface Part {
  name: string
  start: number
  packedBytes: number
  unpackedBytes: number
  isPacked: boolean
}

const DAMAGED = '文件损坏或不是真正的 Office 文件。请用 Excel、Word 或 WPS 打开，另存一份再导入。'
const BOMB = '文件解压后太大。常见原因是表格下方有大量带格式的空行：请把内容复制到新文件里再导入。'

const isXml = (name: string) => /\.(xml|rels|vml)$/i.test(name)

/** Bit 3: sizes follow the data, so that the local header holds none. ZIP64 marks them as elsewhere. */
const sizesAreElsewhere = ({ generalPurposeBitFlag, compressedSize, uncompressedSize }: LocalFileHeader) =>
  (generalPurposeBitFlag & 8) !== 0 || compressedSize === 0xffffffff || uncompressedSize === 0xffffffff

/** The two headers of a member must tell the same story; programs differ in which of them they believe. */
function compareHeaders(entry: Entry, local: LocalFileHeader): void {
  const same =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (local.generalPurposeBitFlag & 1) === 0 &&
    (sizesAreElsewhere(local) ||
      (local.compressedSize === entry.compressedSize && local.uncompressedSize === entry.uncompressedSize))
  if (!same) refuseFile(DAMAGED)
}

/** @throws {RefusedFile} one member is encrypted, packed in an unknown way, or far larger than its packed form */
function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) refuseFile('文件里有加密的内容。请去掉密码后另存一份再导入。')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) refuseFile(DAMAGED)
  const isLarge = entry.uncompressedSize > FILE_LIMITS.ratioFrom
  if (isLarge && entry.uncompressedSize > entry.compressedSize * FILE_LIMITS.ratio) refuseFile(BOMB)
}

async function readDirectory(bytes: Buffer): Promise<Part[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
  if (zip.entryCount > FILE_LIMITS.entries)
    refuseFile(`文件里有 ${zip.entryCount} 个部件，太多了。请把内容复制到新文件里再导入。`)
  const parts: Part[] = []
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry)
    const local = await zip.readLocalFileHeaderPromise(entry)
    compareHeaders(entry, local)
    const { fileName: name, compressedSize: packedBytes, uncompressedSize: unpackedBytes } = entry
    const start = local.fileDataStart
    if (start + packedBytes > bytes.length) refuseFile(DAMAGED)
    parts.push({ name, start, packedBytes, unpackedBytes, isPacked: entry.compressionMethod === 8 })
  }
  return parts
}

/**
 * Lists the members of a .xlsx or .docx without unpacking any: names, sizes and both headers are checked first.
 *
 * @throws {RefusedFile} damaged, encrypted, path tricks (`../`, absolute, backslash), a name twice, too many, too large
 */
export async function listParts(bytes: Buffer): Promise<Part[]> {
  const parts = await readDirectory(bytes).catch((error: unknown) => {
    throw error instanceof RefusedFile ? error : new RefusedFile(DAMAGED)
  })
  const names = new Set(parts.map(({ name }) => name.toLowerCase()))
  if (names.size < parts.length) refuseFile(DAMAGED)
  const xml = parts.filter(({ name }) => isXml(name))
  if (xml.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > FILE_LIMITS.unpackedBytes) refuseFile(BOMB)
  return xml
}
