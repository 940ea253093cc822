/** What bytes say they are, whatever the name says. */
export type FileKind = 'package' | 'text' | { refused: string }

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, n) => bytes[n] === byte)
const textAt = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

const SAVE_AS = '请用 Excel 或 WPS 打开，另存为 .xlsx 再导入'

/** OLE2, the container of Office before 2007; a protected new file lies in one as well, as a stream of this name. */
function refuseOle2(bytes: Uint8Array): { refused: string } {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (held.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return { refused: '文件设了打开密码，读不了。请在 Excel 或 WPS 里去掉密码后保存，再导入。' }
  if (held.includes(Buffer.from('WordDocument', 'utf16le')))
    return { refused: '这是旧格式的 Word 文件（.doc）。请用 Word 或 WPS 打开，另存为 .docx 再导入。' }
  return { refused: `这是旧格式的 Excel 文件（.xls）。${SAVE_AS}。` }
}

const IMAGE_OR_PDF: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
  [[0x47, 0x49, 0x46, 0x38], '图片'],
  [[0x42, 0x4d], '图片'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包'],
  [[0x1f, 0x8b], 'gzip 压缩包'],
]

const isUtf16 = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)

/** Text has no zero bytes, but for UTF-16, where every Latin sign has one. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (isUtf16(bytes) || !bytes.includes(0)) return true
  const head = bytes.subarray(0, 2_000)
  const zeros = [0, 1].map((side) => head.filter((byte, n) => n % 2 === side && byte === 0).length)
  return Math.min(...zeros) === 0 && Math.max(...zeros) > head.length / 20
}

/** Judges by the first bytes; a refusal says what to do instead. */
export function judgeKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { refused: '文件是空的。请检查后重新选择。' }
  if (startsWith(bytes, 0x50, 0x4b)) return 'package'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseOle2(bytes)
  const other = IMAGE_OR_PDF.find(([signature]) => startsWith(bytes, ...signature))
  if (other) return { refused: `这是${other[1]}，读不出内容。请导入 .xlsx、.csv 或 .docx 文件。` }
  const head = textAt(bytes, 0, 400)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (head.startsWith('{\\rtf')) return { refused: '这是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx 再导入。' }
  if (/^<(!doctype|html|\?xml|table|meta|head|style)/.test(head))
    return { refused: `这是网页格式的表格，不是真正的 Excel 文件。${SAVE_AS}。` }
  return looksLikeText(bytes) ? 'text' : { refused: '认不出这是什么文件。请导入 .xlsx、.csv 或 .docx 文件。' }
}
