/** What both kinds of storage do with the files that are in use; names are ours (`MediaName` of the contract). */
interface FileStore {
  /** Where pages may load films and pictures from besides this server; for their security policy. */
  origins: readonly string[]
  /** Keeps a small file; the same name twice is the same content. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Whether residents would get something. */
  has(name: string): Promise<boolean>
  /** Gone afterwards, and no error when it was not there. */
  remove(name: string): Promise<void>
}

/** Reads a part of a file; shorter at its end. */
export type ReadPart = (start: number, length: number) => Promise<Buffer>

/** Files in a folder of this machine; uploads come through this server, piece by piece. */
export interface FolderStore extends FileStore {
  kind: 'folder'
  /** Of the files in use. */
  root: string
  /** Bytes that may still be written; some are left for the database. */
  room(): Promise<number>
  /** Writes a piece of an upload at its place, on disk before it returns. */
  write(upload: string, offset: number, bytes: Buffer): Promise<void>
  /** Bytes of an upload that are on disk; 0 when there is nothing. */
  sizeOf(upload: string): Promise<number>
  readUpload(upload: string): ReadPart
  /** SHA-256 of an upload, in hex. */
  hashOf(upload: string): Promise<string>
  /** The upload becomes the file `name`, in one step. */
  adopt(upload: string, name: string): Promise<void>
  forget(upload: string): Promise<void>
  /** Uploads of which something is on disk. */
  uploads(): Promise<string[]>
}

export interface StoredPart {
  part: number
  bytes: number
  etag: string
}

/** Object storage with the S3 interface; the bytes of an upload go there without passing this server. */
export interface BucketStore extends FileStore {
  kind: 'bucket'
  /** Bytes of each part but the last. */
  partBytes: number
  /** Where a browser gets the file: a public address, or one that is signed for an hour. */
  addressOf(name: string): Promise<string>
  readFile(name: string): ReadPart
  /** Null when there is no such file. */
  sizeOf(name: string): Promise<number | null>
  begin(name: string): Promise<string>
  signPart(name: string, multipart: string, part: number): Promise<string>
  /** Null when the multipart upload is over, finished or given up. */
  parts(name: string, multipart: string): Promise<StoredPart[] | null>
  finish(name: string, multipart: string, parts: readonly StoredPart[]): Promise<void>
  abandon(name: string, multipart: string): Promise<void>
}

export type MediaStore = FolderStore | BucketStore

/** Storage that takes nothing more, or does not answer; `storage-full` and `storage-unavailable` of the vocabulary. */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
  constructor(
    readonly kind: 'full' | 'unavailable',
    cause?: unknown,
  ) {
    super(`storage ${kind}`, { cause })
  }
}
