import { createHash, createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Written down from AWS's description of Signature Version 4, without the package that signs for us. */
export const KEYS = { accessKey: 'AKIDEXAMPLE', secretKey: 'example-secret-for-tests', region: 'ap-chongqing' }
const BUCKET = 'legal-1250000000'
const SKEW_MS = 15 * 60_000
const PARTS_PER_PAGE = 2
const SMALLEST_PART = 5 * 1024 * 1024

const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const instantOf = (stamp: string) =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

interface Claim {
  credential: string
  signedHeaders: string
  signature: string
  date: string
  payload: string
  fromQuery: boolean
}

function claimOf(request: IncomingMessage, url: URL): Claim | null {
  const query = (name: string) => url.searchParams.get(name) ?? ''
  if (query('X-Amz-Signature'))
    return {
      credential: query('X-Amz-Credential'),
      signedHeaders: query('X-Amz-SignedHeaders'),
      signature: query('X-Amz-Signature'),
      date: query('X-Amz-Date'),
      payload: 'UNSIGNED-PAYLOAD',
      fromQuery: true,
    }
  const parts = /Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(
    request.headers.authorization ?? '',
  )
  if (!parts) return null
  const [, credential = '', signedHeaders = '', signature = ''] = parts
  const header = (name: string) => String(request.headers[name] ?? '')
  return {
    credential,
    signedHeaders,
    signature,
    date: header('x-amz-date'),
    payload: header('x-amz-content-sha256'),
    fromQuery: false,
  }
}

function signatureOf(request: IncomingMessage, url: URL, claim: Claim): string {
  const pairs = [...url.searchParams].filter(([name]) => name !== 'X-Amz-Signature')
  const query = pairs
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const headers = claim.signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const asked = [request.method, url.pathname, query, headers.join(''), claim.signedHeaders, claim.payload].join('\n')
  const day = claim.date.slice(0, 8)
  const scope = `${day}/${KEYS.region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', claim.date, scope, sha(asked)].join('\n')
  const key = [KEYS.region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${KEYS.secretKey}`, day))
  return createHmac('sha256', key).update(text).digest('hex')
}

/** Why a request is not let in; null when its signature is right and of this time. */
function refusalOf(request: IncomingMessage, url: URL, body: Buffer, nowMs: number): string | null {
  const claim = claimOf(request, url)
  if (!claim) return 'AccessDenied'
  const day = claim.date.slice(0, 8)
  if (claim.credential !== `${KEYS.accessKey}/${day}/${KEYS.region}/s3/aws4_request`) return 'InvalidAccessKeyId'
  if (!claim.signedHeaders.split(';').includes('host')) return 'AccessDenied'
  const age = nowMs - instantOf(claim.date)
  const life = claim.fromQuery ? Number(url.searchParams.get('X-Amz-Expires')) * 1000 : SKEW_MS
  if (!(age <= life && age >= -SKEW_MS)) return claim.fromQuery ? 'AccessDenied' : 'RequestTimeTooSkewed'
  if (signatureOf(request, url, claim) !== claim.signature) return 'SignatureDoesNotMatch'
  if (!claim.fromQuery && claim.payload !== sha(body)) return 'XAmzContentSHA256Mismatch'
  return null
}

interface Multipart {
  name: string
  parts: Map<number, Buffer>
}

interface Answer {
  status: number
  body?: string | Buffer
  headers?: Record<string, string>
}

const failure = (status: number, code: string): Answer => ({ status, body: `<Error><Code>${code}</Code></Error>` })
const etagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`

/** Uploads in parts, as S3 keeps them; a finished one becomes an object. */
function keepMultiparts(objects: Map<string, Buffer>) {
  const multiparts = new Map<string, Multipart>()

  function begin(name: string): Answer {
    const fresh = randomUUID()
    multiparts.set(fresh, { name, parts: new Map() })
    return {
      status: 200,
      body: `<InitiateMultipartUploadResult><UploadId>${fresh}</UploadId></InitiateMultipartUploadResult>`,
    }
  }

  function put(id: string, name: string, part: number, body: Buffer): Answer {
    const found = multiparts.get(id)
    if (found?.name !== name) return failure(404, 'NoSuchUpload')
    found.parts.set(part, body)
    return { status: 200, headers: { etag: etagOf(body) } }
  }

  function list(id: string, after: number): Answer {
    const found = multiparts.get(id)
    if (!found) return failure(404, 'NoSuchUpload')
    const later = [...found.parts].filter(([part]) => part > after).sort(([x], [y]) => x - y)
    const page = later.slice(0, PARTS_PER_PAGE)
    const shown = page.map(
      ([part, bytes]) =>
        `<Part><PartNumber>${part}</PartNumber><ETag>${etagOf(bytes).replace(/"/g, '&quot;')}</ETag><Size>${bytes.length}</Size></Part>`,
    )
    const more = later.length > page.length
    return {
      status: 200,
      body: `<ListPartsResult><NextPartNumberMarker>${page.at(-1)?.[0] ?? 0}</NextPartNumberMarker><IsTruncated>${more}</IsTruncated>${shown.join('')}</ListPartsResult>`,
    }
  }

  function finish(id: string, body: Buffer): Answer {
    const found = multiparts.get(id)
    if (!found) return failure(404, 'NoSuchUpload')
    const asked = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag>/g)]
    const parts = asked.map(([, part, etag]) => ({ bytes: found.parts.get(Number(part)), etag }))
    if (parts.some(({ bytes, etag }) => !bytes || etagOf(bytes).replace(/"/g, '&quot;') !== etag))
      return failure(400, 'InvalidPart')
    if (parts.slice(0, -1).some(({ bytes }) => bytes!.length < SMALLEST_PART)) return failure(400, 'EntityTooSmall')
    objects.set(found.name, Buffer.concat(parts.map(({ bytes }) => bytes!)))
    multiparts.delete(id)
    return { status: 200, body: '<CompleteMultipartUploadResult/>' }
  }
  return { multiparts, begin, put, list, finish }
}

function readObject(bytes: Buffer | undefined, range: string | undefined, head: boolean): Answer {
  if (!bytes) return failure(404, 'NoSuchKey')
  if (head) return { status: 200, headers: { 'content-length': String(bytes.length) } }
  const asked = /bytes=(\d+)-(\d+)/.exec(range ?? '')
  if (!asked) return { status: 200, body: bytes }
  if (Number(asked[1]) >= bytes.length) return failure(416, 'InvalidRange')
  return { status: 206, body: bytes.subarray(Number(asked[1]), Number(asked[2]) + 1) }
}

/** Object storage on this machine that checks every signature; `state` is what lies in it. */
export async function startBucket(now: () => Date) {
  const objects = new Map<string, Buffer>()
  const { multiparts, begin, put, list, finish } = keepMultiparts(objects)
  const refused: string[] = []
  const state = { silent: false }

  function act({ method = '', headers }: IncomingMessage, url: URL, body: Buffer): Answer {
    const name = url.pathname.slice(BUCKET.length + 2)
    const asked = (key: string) => Number(url.searchParams.get(key))
    const id = url.searchParams.get('uploadId')
    if (method === 'POST' && url.searchParams.has('uploads')) return begin(name)
    if (method === 'POST' && id) return finish(id, body)
    if (method === 'PUT' && id) return put(id, name, asked('partNumber'), body)
    if (method === 'GET' && id) return list(id, asked('part-number-marker'))
    if (method === 'DELETE') return { status: (id ? multiparts.delete(id) : objects.delete(name)) ? 204 : 404 }
    if (method === 'PUT') return objects.set(name, body) && { status: 200 }
    return readObject(objects.get(name), headers.range, method === 'HEAD')
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (state.silent) return void request.destroy()
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const url = new URL(request.url ?? '/', 'http://bucket')
    const code = url.pathname.startsWith(`/${BUCKET}/`)
      ? refusalOf(request, url, body, now().getTime())
      : 'NoSuchBucket'
    if (code) refused.push(code)
    const { status, body: sent, headers = {} } = code ? failure(403, code) : act(request, url, body)
    response.writeHead(status, headers).end(sent)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const settings = { store: 'bucket', endpoint, bucket: BUCKET, pathStyle: true, publicUrl: null, ...KEYS } as const
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((closed) => server.close(() => closed()))
  }
  return { objects, multiparts, refused, state, endpoint, settings, close }
}

export type Bucket = Awaited<ReturnType<typeof startBucket>>
