import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import type { BucketSettings } from './media-settings'
import { StorageTrouble } from './media-store'

const ANSWER_WITHIN_MS = 20_000

export interface BucketAsk {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  name: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Buffer | string
}

/** The address of an object: bucket in the host name, or in the path where the storage knows no other way. */
export function objectUrl({ endpoint, bucket, pathStyle }: BucketSettings, name: string): URL {
  const url = new URL(endpoint)
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`
  url.pathname = pathStyle ? `/${bucket}/${name}` : `/${name}`
  return url
}

/** `20261123T020000Z`, as signatures write an instant. */
const stamp = (now: Date) => now.toISOString().replace(/[:-]|\.\d{3}/g, '')

const keysOf = ({ accessKey, secretKey, region }: BucketSettings) => ({
  accessKeyId: accessKey,
  secretAccessKey: secretKey,
  region,
  service: 's3',
})

/** An address that lets whoever holds it do this one thing until it runs out (AWS Signature Version 4, query form). */
export async function presign(
  settings: BucketSettings,
  { method, name, query = {} }: Pick<BucketAsk, 'method' | 'name' | 'query'>,
  seconds: number,
  now: Date,
): Promise<string> {
  const url = objectUrl(settings, name)
  for (const [key, value] of Object.entries({ ...query, 'X-Amz-Expires': String(seconds) }))
    url.searchParams.set(key, value)
  const signer = new AwsV4Signer({ ...keysOf(settings), method, url: url.href, datetime: stamp(now), signQuery: true })
  return (await signer.sign()).url.href
}

/** Asks the storage; an answer of any status comes back, none at all is `StorageTrouble`. */
export async function askBucket(settings: BucketSettings, ask: BucketAsk, now: Date): Promise<Response> {
  const { method, name, query = {}, headers = {}, body } = ask
  const url = objectUrl(settings, name)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  const payload = typeof body === 'string' ? Buffer.from(body) : body
  // The hash of what is sent is signed with it: bytes that change on the way are refused.
  const hash = createHash('sha256')
    .update(payload ?? '')
    .digest('hex')
  const signer = new AwsV4Signer({
    ...keysOf(settings),
    method,
    url: url.href,
    datetime: stamp(now),
    headers: { ...headers, 'x-amz-content-sha256': hash },
  })
  const signed = await signer.sign()
  try {
    return await fetch(signed.url, {
      method,
      headers: signed.headers,
      ...(payload ? { body: new Uint8Array(payload) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
  } catch (error) {
    throw new StorageTrouble('unavailable', error)
  }
}

/** The text of an answer of status 2xx; anything else is trouble, and its code says what kind. */
export async function expectText(answer: Response): Promise<string> {
  const text = await answer.text()
  if (answer.ok && !text.includes('<Error>')) return text
  const code = /<Code>([A-Za-z]+)<\/Code>/.exec(text)?.[1] ?? ''
  const full = /Quota|EntityTooLarge|StorageFull|InsufficientStorage/.test(code) || answer.status === 507
  throw new StorageTrouble(full ? 'full' : 'unavailable', new Error(`object storage answered ${answer.status} ${code}`))
}
