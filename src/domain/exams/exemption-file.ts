import { FILE_MAX_BYTES, PIECE_CHARS } from './after'

export const FILE_KINDS = ['pdf', 'jpg', 'jpeg', 'png'] as const

/** The sentence for people when a file cannot go along; null when it can. */
export function fileComplaint({ name, bytes }: { name: string; bytes: number }): string | null {
  const kind = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (!FILE_KINDS.some((known) => known === kind)) return '只收 PDF、JPG 和 PNG 文件，请换一个，或者拍张照片。'
  if (bytes === 0) return '这个文件是空的，请换一个。'
  return bytes > FILE_MAX_BYTES ? '文件超过 5 MB，请压缩后再选，或者拍张照片。' : null
}

/** Base64 cut every `PIECE_CHARS` letters. */
export const cutPieces = (base64: string): string[] =>
  Array.from({ length: Math.ceil(base64.length / PIECE_CHARS) }, (_, n) =>
    base64.slice(n * PIECE_CHARS, (n + 1) * PIECE_CHARS),
  )
