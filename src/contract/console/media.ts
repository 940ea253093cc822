import * as v from 'valibot'
import { endpoint } from '../endpoint'

/** Longest piece of an upload; the console begins with smaller ones and grows with the line. */
export const CHUNK_MAX_BYTES = 8 * 1024 * 1024
/** 1 MB; see `domain/media/picture.ts`. */
const PICTURE_MAX_BYTES = 1024 * 1024

/** Names that the server gives; what a file was called on somebody's computer leads to no file of ours. */
export const MediaName = v.pipe(v.string(), v.regex(/^[0-9a-f]{32,64}\.(mp4|jpg|png|vtt)$/))

export const PosterShape = v.picklist(['16x9', '5x4', '1x1'])

const editors = ['editor', 'admin'] as const
const UploadId = v.pipe(v.string(), v.uuid())
const one = v.strictObject({ id: UploadId })
const Bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A number that travels in the query. */
const QueryBytes = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}$/),
  v.transform((text) => Number(text)),
)

/** A film on its way in; only who began it sees it, and 24 hours after its last piece it is forgotten. */
export const Upload = v.object({
  id: v.string(),
  /** For people, to choose the same file again. */
  name: v.string(),
  size: v.number(),
  fingerprint: v.string(),
  /** Everything before this byte is here; the next piece begins with it. */
  received: v.number(),
  /** Where the bytes go: through this server (`putChunk`), or straight to object storage (`signParts`). */
  way: v.picklist(['chunks', 'parts']),
  /** Length of every part but the last; 0 for `chunks`. */
  partBytes: v.number(),
  /** Parts that have arrived, counted from 1. */
  partsDone: v.array(v.number()),
})
export type Upload = v.InferOutput<typeof Upload>

/** A film that was checked and may be put into a draft. */
export const StoredFilm = v.object({
  name: v.string(),
  /** Where to see it, on this server. */
  address: v.string(),
  bytes: v.number(),
  durationMs: v.number(),
  width: v.number(),
  height: v.number(),
  hasSound: v.boolean(),
  /** False when it plays only after all of it has arrived; the console advises another export. */
  startsAtOnce: v.boolean(),
})
export type StoredFilm = v.InferOutput<typeof StoredFilm>

export const StoredPicture = v.object({ name: v.string(), address: v.string(), width: v.number(), height: v.number() })
export type StoredPicture = v.InferOutput<typeof StoredPicture>

/**
 * Begins an upload, or finds one's own open one of the same file (`fingerprint` and `size`) to go on with.
 * Refused with a sentence: empty, larger than 500 MB, three open already, no room on the disk.
 */
export const startUpload = endpoint({
  method: 'POST',
  path: '/api/console/uploads',
  access: editors,
  summary: '开始或继续上传一个视频',
  input: v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    size: Bytes,
    fingerprint: v.pipe(v.string(), v.regex(/^[a-z0-9-]{10,80}$/)),
    /** Of the whole file; compared at the end where it is given. */
    sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  }),
  output: Upload,
})

export const listUploads = endpoint({
  method: 'GET',
  path: '/api/console/uploads',
  access: editors,
  summary: '我没有传完的视频',
  input: v.strictObject({}),
  output: v.object({ uploads: v.array(Upload) }),
})

export const getUpload = endpoint({
  method: 'GET',
  path: '/api/console/uploads/:id',
  access: editors,
  summary: '一次上传进行到哪里',
  input: one,
  output: Upload,
})

/** One piece of the file; it must begin where the last one ended, else `upload-moved`. */
export const putChunk = endpoint({
  method: 'PUT',
  path: '/api/console/uploads/:id/bytes',
  access: editors,
  summary: '上传一段内容',
  input: v.strictObject({ id: UploadId, offset: QueryBytes }),
  bytesMax: CHUNK_MAX_BYTES,
  output: v.object({ received: v.number() }),
})

/** Addresses in object storage to which the console puts these parts itself; good for an hour. */
export const signParts = endpoint({
  method: 'POST',
  path: '/api/console/uploads/:id/parts',
  access: editors,
  summary: '取得直传对象存储的地址',
  input: v.strictObject({
    id: UploadId,
    parts: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
      v.minLength(1),
      v.maxLength(20),
    ),
  }),
  output: v.object({ parts: v.array(v.object({ part: v.number(), url: v.string() })) }),
})

/** All bytes are here: the film is read and kept, or refused with a sentence and forgotten. May be called again. */
export const completeUpload = endpoint({
  method: 'POST',
  path: '/api/console/uploads/:id/complete',
  access: editors,
  summary: '上传完毕，检查视频',
  input: one,
  output: StoredFilm,
})

export const cancelUpload = endpoint({
  method: 'DELETE',
  path: '/api/console/uploads/:id',
  access: editors,
  summary: '放弃一次上传',
  input: one,
  output: v.object({}),
})

/** Keeps a picture as a cover of one shape; JPEG or PNG, checked by its bytes. */
export const storePicture = endpoint({
  method: 'PUT',
  path: '/api/console/pictures',
  access: editors,
  summary: '上传一张封面',
  input: v.strictObject({ shape: PosterShape }),
  bytesMax: PICTURE_MAX_BYTES,
  output: StoredPicture,
})
