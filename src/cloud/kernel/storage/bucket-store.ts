import { createHash } from 'node:crypto'
import type { Clock } from '../clock'
import { askBucket, expectText, objectUrl, presign, type BucketAsk } from './bucket-request'
import type { BucketSettings } from './media-settings'
import type { BucketStore, StoredPart } from './media-store'

/** An editor on a slow line gets one part through in this time; a film begins to play within it. */
const SIGNED_SECONDS = 3600
/** S3 wants at least 5 MB for every part but the last. */
const PART_BYTES = 8 * 1024 * 1024
const FOREVER = 'public, max-age=31536000, immutable'

const TYPES: Record<string, string> = {
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
  png: 'image/png',
  vtt: 'text/vtt; charset=utf-8',
}
const headersOf = (name: string) => ({
  'content-type': TYPES[name.split('.')[1] ?? ''] ?? 'application/octet-stream',
  'cache-control': FOREVER,
})

const tag = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
const unescape = (text: string) => text.replace(/&quot;|&#34;/g, '"').replace(/&amp;/g, '&')

const readParts = (xml: string): StoredPart[] =>
  [...xml.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].map(([, part = '']) => ({
    part: Number(tag(part, 'PartNumber')),
    bytes: Number(tag(part, 'Size')),
    etag: unescape(tag(part, 'ETag')),
  }))

const partsXml = (parts: readonly StoredPart[]) =>
  `<CompleteMultipartUpload>${parts
    .map(
      ({ part, etag }) => `<Part><PartNumber>${part}</PartNumber><ETag>${etag.replace(/"/g, '&quot;')}</ETag></Part>`,
    )
    .join('')}</CompleteMultipartUpload>`

type Ask = (request: BucketAsk) => Promise<Response>

/** Every part that has arrived; the storage tells at most a thousand at a time. */
async function listParts(ask: Ask, name: string, uploadId: string): Promise<StoredPart[] | null> {
  const found: StoredPart[] = []
  for (let marker = '0'; ;) {
    const query = { uploadId, 'part-number-marker': marker }
    const answer = await ask({ method: 'GET', name, query })
    if (answer.status === 404) return null
    const xml = await expectText(answer)
    found.push(...readParts(xml))
    if (tag(xml, 'IsTruncated') !== 'true') return found
    marker = tag(xml, 'NextPartNumberMarker')
  }
}

async function sizeOfStored(ask: Ask, name: string): Promise<number | null> {
  const answer = await ask({ method: 'HEAD', name })
  if (answer.status === 404) return null
  if (!answer.ok) await expectText(answer)
  return Number(answer.headers.get('content-length'))
}

/** Storage with the S3 interface: Amazon's, Tencent's COS, MinIO and others; signed with Signature Version 4. */
export function openBucketStore(settings: BucketSettings, clock: Clock): BucketStore {
  const { publicUrl } = settings
  const ask: Ask = (request) => askBucket(settings, request, clock.now())
  const own = objectUrl(settings, '').origin
  return {
    kind: 'bucket',
    partBytes: PART_BYTES,
    origins: [...new Set([own, ...(publicUrl ? [new URL(publicUrl).origin] : [])])],
    async put(name, bytes) {
      const md5 = createHash('md5').update(bytes).digest('base64')
      await expectText(
        await ask({ method: 'PUT', name, body: bytes, headers: { ...headersOf(name), 'content-md5': md5 } }),
      )
    },
    has: async (name) => Boolean(await sizeOfStored(ask, name)),
    async remove(name) {
      const answer = await ask({ method: 'DELETE', name })
      if (answer.status !== 404) await expectText(answer)
    },
    addressOf: async (name) =>
      publicUrl ? `${publicUrl}/${name}` : presign(settings, { method: 'GET', name }, SIGNED_SECONDS, clock.now()),
    readFile: (name) => async (start, length) => {
      const headers = { range: `bytes=${start}-${start + length - 1}` }
      const answer = await ask({ method: 'GET', name, headers })
      if (answer.status === 416) return Buffer.alloc(0)
      if (answer.status !== 206) await expectText(answer)
      const bytes = Buffer.from(await answer.arrayBuffer())
      return answer.status === 206 ? bytes : bytes.subarray(start, start + length)
    },
    sizeOf: (name) => sizeOfStored(ask, name),
    begin: async (name) =>
      tag(
        await expectText(await ask({ method: 'POST', name, query: { uploads: '' }, headers: headersOf(name) })),
        'UploadId',
      ),
    signPart: (name, uploadId, part) =>
      presign(
        settings,
        { method: 'PUT', name, query: { partNumber: String(part), uploadId } },
        SIGNED_SECONDS,
        clock.now(),
      ),
    parts: (name, uploadId) => listParts(ask, name, uploadId),
    async finish(name, uploadId, parts) {
      const headers = { 'content-type': 'application/xml' }
      await expectText(await ask({ method: 'POST', name, query: { uploadId }, body: partsXml(parts), headers }))
    },
    async abandon(name, uploadId) {
      const answer = await ask({ method: 'DELETE', name, query: { uploadId } })
      if (answer.status !== 404) await expectText(answer)
    },
  }
}
