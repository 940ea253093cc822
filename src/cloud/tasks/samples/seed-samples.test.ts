import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as desk from '@/contract/console/console-episodes'
import { getEpisode, listEpisodes } from '@/contract/episodes'
import { logInOptions } from '@/contract/session'
import { ROLES } from '@/domain/session/roles'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { testBody } from '@/cloud/episodes/testing-episodes'
import { forgetLimits, provePhone } from '@/cloud/session/testing-people'
import { seedSamples } from './seed-samples'

const CONTENT = join(__dirname, '../../../content')
/** Two real scripts in a folder of our own: one rendered, one not yet. */
const [READY, NOT_READY] = ['ceiling-leak', 'loan-interest']

let folder: string
let app: TestApp

const scriptPath = () => join(folder, 'episodes', READY!, 'episode.json')
function editScript(changes: object): void {
  const script = JSON.parse(readFileSync(scriptPath(), 'utf8')) as object
  writeFileSync(scriptPath(), JSON.stringify({ ...script, ...changes }))
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiaojiang-content-'))
  mkdirSync(join(folder, 'episodes'))
  symlinkSync(join(CONTENT, 'statute-index'), join(folder, 'statute-index'))
  for (const id of [READY!, NOT_READY!]) {
    mkdirSync(join(folder, 'episodes', id))
    cpSync(join(CONTENT, 'episodes', id, 'episode.json'), join(folder, 'episodes', id, 'episode.json'))
  }
  const rendered = (file: string) => ({ file, bytes: 900_000, sha256: '0123456789abcdef'.repeat(4) })
  const media = {
    durationMs: 200_000,
    files: {
      video: rendered('video.mp4'),
      captions: rendered('captions.vtt'),
      poster16x9: rendered('poster-16x9.jpg'),
      poster5x4: rendered('poster-5x4.jpg'),
      poster1x1: rendered('poster-1x1.jpg'),
    },
  }
  writeFileSync(join(folder, 'episodes', READY!, 'media.json'), JSON.stringify(media))
  app = await startTestApp({ config: { contentDir: folder } })
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const ids = async () => (await app.call(listEpisodes, {})).body.episodes.map(({ id }: { id: string }) => id)
const takeaway = async () => (await app.call(getEpisode, { id: READY! })).body.takeaway

test('an episode without its video is not shown, and the seed says so', async () => {
  expect(await ids()).toEqual([READY])
  expect(await seedSamples(app.ctx)).toEqual({ episodes: 1, notReady: [NOT_READY] })
})

test('addresses of films carry the hash of what they show', async () => {
  const { media } = (await app.call(getEpisode, { id: READY! })).body
  expect(media).toMatchObject({ video: `/media/${READY}/video.mp4?v=0123456789abcdef`, videoBytes: 900_000 })
})

test('seeding again, and in four processes at once, changes nothing', async () => {
  const dump = async () => {
    const tables = ['people', 'person_roles', 'episodes', 'episode_versions']
    const rows = await Promise.all(tables.map((table) => app.ctx.db.pool.query(`select * from ${table} order by 1, 2`)))
    return rows.map(({ rows: found }) => found)
  }
  const before = await dump()
  await Promise.all([1, 2, 3, 4].map(() => seedSamples(app.ctx)))
  expect(await dump()).toEqual(before)
})

test('a newer sample that nobody edited takes the place of the old one', async () => {
  editScript({ takeaway: '示例：新的一句。' })
  await seedSamples(app.ctx)
  expect(await takeaway()).toBe('示例：新的一句。')
})

test('what an editor changed stays, whatever the program brings', async () => {
  const [editor, admin] = [await app.as('editor'), await app.as('admin')]
  const id = READY!
  await app.call(desk.openDraft, { id }, editor)
  const body = testBody({ number: 3, takeaway: '示例：编辑写的。' })
  expect((await app.call(desk.saveDraft, { id, revision: 1, body }, editor)).status).toBe(200)
  const { revision } = (await app.call(desk.submitDraft, { id, version: 2 }, editor)).body
  await app.call(desk.publishEpisode, { id, version: 2, revision }, admin)
  editScript({ takeaway: '示例：新的一句。' })
  await seedSamples(app.ctx)
  expect(await takeaway()).toBe('示例：编辑写的。')
})

test('what an editor took off stays off', async () => {
  await app.call(desk.withdrawEpisode, { id: READY!, reason: '示例原因' }, await app.as('editor'))
  editScript({ takeaway: '示例：新的一句。' })
  await seedSamples(app.ctx)
  expect(await ids()).toEqual([])
})

test('every role has its invented person, whose name says so and whose phone works', async () => {
  const { body } = await app.call(logInOptions, {})
  expect(body.personas.map(({ persona }: { persona: string }) => persona)).toEqual([...ROLES])
  for (const { displayName } of body.personas) expect(displayName).toMatch(/^示例/)
  await forgetLimits(app.ctx)
  const editor = await provePhone(app, '13800000007')
  expect(editor.person).toMatchObject({ displayName: '示例编辑·小周', roles: ['editor'], sample: true })
})

test('outside sample mode nothing is put in', async () => {
  const plain = await startTestApp({ sample: false, config: { contentDir: folder } })
  expect(await seedSamples(plain.ctx)).toEqual({ episodes: 0, notReady: [] })
  for (const table of ['people', 'episodes', 'episode_versions', 'phones'])
    expect((await plain.ctx.db.pool.query(`select 1 from ${table}`)).rows).toEqual([])
  await plain.close()
})
