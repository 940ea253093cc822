export type FileKind = 'pdf' | 'jpg' | 'png'

const SIGNATURES: readonly [FileKind, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file is by its first bytes, whatever its name says; null for anything else. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null =>
  SIGNATURES.find(([, signature]) => signature.every((byte, n) => bytes[n] === byte))?.[0] ?? null

export const FILE_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}
