import { refuseFile } from '../refused-file'

/** By its mark, else UTF-16 by its zeros, else UTF-8 if it is; otherwise what Chinese Excel writes. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zero = bytes.indexOf(0)
  if (zero !== -1) return zero % 2 === 1 ? 'utf-16le' : 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

/** @throws {RefusedFile} in no encoding that we know is this a text */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const lost = text.split('\ufffd').length - 1
  if (lost > 2 + text.length / 1000) refuseFile('文件的文字编码认不出。请在 Excel 里另存为“CSV UTF-8”或 .xlsx 再导入。')
  // Old Macs end lines with a carriage return alone.
  return text.includes('\n') ? text : text.replace(/\r/g, '\n')
}
