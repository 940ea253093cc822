import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantEpisode, testBody } from '../testing-episodes'

const PAGE = `<!doctype html><head><meta name="description" content="short" /><title>小江说普法</title></head><p>H5</p>`
const PLAYER = '/features/episodes/pages/player/index'

let app: TestApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiaojiang-preview-'))
  mkdirSync(join(folder, 'h5'))
  writeFileSync(join(folder, 'h5', 'index.html'), PAGE)
  app = await startTestApp({ config: { publicDir: folder, publicUrl: 'https://pufa.example.cn' } })
  await plantEpisode(
    app.ctx,
    'test-card',
    testBody({ hook: '“$1” <b>可以</b>吗？', takeaway: '示例：可以 & 应当写清。' }),
  )
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const html = async (url: string) => (await app.app.inject({ url, headers: { accept: 'text/html' } })).body

test('an episode’s address carries its question, its answer and its poster, and nothing in them runs', async () => {
  const page = await html(`${PLAYER}?id=test-card`)
  expect(page).toContain('<title>“$1” &lt;b&gt;可以&lt;/b&gt;吗？</title>')
  expect(page).toContain('<meta property="og:title" content="“$1” &lt;b&gt;可以&lt;/b&gt;吗？" />')
  expect(page).toContain('<meta property="og:description" content="示例：可以 &amp; 应当写清。" />')
  expect(page).toContain('<meta property="og:image" content="https://pufa.example.cn/media/test-card/5x4.jpg?v=1" />')
  expect(page).toContain(`<meta property="og:url" content="https://pufa.example.cn${PLAYER}?id=test-card" />`)
  expect(page).toContain('<meta name="description" content="示例：可以 &amp; 应当写清。" />')
  expect(page).toContain('<p>H5</p>')
})

test.each([`${PLAYER}?id=nobody`, `${PLAYER}?id=%3Cscript%3E`, PLAYER, '/pages/home/index', '/', '//evil.example/x'])(
  'without an episode the page is as built: %s',
  async (url) => expect(await html(url)).toBe(PAGE),
)

test('a page that cannot be described comes all the same', async () => {
  const answer = await app.app.inject({
    url: `${PLAYER}?id=test-card`,
    headers: { accept: 'text/html', host: 'not a host' },
  })
  expect([answer.statusCode, answer.body.includes('<p>H5</p>')]).toEqual([200, true])
})

test.each([
  ['/e/test-card', `${PLAYER}?id=test-card`],
  ['/e/test-card?s=500105001001', `${PLAYER}?id=test-card&sign=500105001001`],
  ['/e/%2F%2Fevil.example', `${PLAYER}?id=%2F%2Fevil.example`],
  ['/s/500105001001', '/pages/home/index?sign=500105001001'],
])('%s leads to %s', async (url, target) => {
  const answer = await app.app.inject({ url })
  expect([answer.statusCode, answer.headers.location]).toEqual([302, target])
})
