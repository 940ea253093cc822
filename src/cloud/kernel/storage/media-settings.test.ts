import { readConfig } from '../config'

const cos = {
  MEDIA_STORE: 'cos',
  MEDIA_BUCKET: 'law-1250000000',
  MEDIA_REGION: 'ap-chongqing',
  MEDIA_ACCESS_KEY: 'id',
  MEDIA_SECRET_KEY: 'secret',
}

test('nothing set: a folder of the data folder', () => {
  expect(readConfig({})).toMatchObject({ ok: true, config: { media: { store: 'folder' } } })
})

test.each([
  ['cos', 'https://cos.ap-chongqing.myqcloud.com'],
  ['s3', 'https://s3.ap-chongqing.amazonaws.com'],
])('%s knows its own address', (store, endpoint) => {
  expect(readConfig({ ...cos, MEDIA_STORE: store })).toMatchObject({
    ok: true,
    config: { media: { store: 'bucket', endpoint, bucket: 'law-1250000000', pathStyle: false, publicUrl: null } },
  })
})

test('an own endpoint, path style and a public address', () => {
  const more = {
    MEDIA_ENDPOINT: 'http://minio:9000/',
    MEDIA_PATH_STYLE: '1',
    MEDIA_PUBLIC_URL: 'https://cdn.example.org/',
  }
  expect(readConfig({ ...cos, MEDIA_STORE: 's3', ...more })).toMatchObject({
    ok: true,
    config: { media: { endpoint: 'http://minio:9000', pathStyle: true, publicUrl: 'https://cdn.example.org' } },
  })
})

test.each([
  ['MEDIA_STORE', 'ftp'],
  ['MEDIA_BUCKET', ''],
  ['MEDIA_BUCKET', 'Law Bucket'],
  ['MEDIA_REGION', ''],
  ['MEDIA_REGION', 'https://x'],
  ['MEDIA_ACCESS_KEY', ''],
  ['MEDIA_SECRET_KEY', ''],
  ['MEDIA_ENDPOINT', 'cos.myqcloud.com'],
  ['MEDIA_ENDPOINT', 'ftp://x'],
  ['MEDIA_PUBLIC_URL', 'https://x/?a=1'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const read = readConfig({ ...cos, [name]: value })
  expect(read).toEqual({ ok: false, message: expect.stringMatching(new RegExp(`${name}.*。\\[`)) })
})
