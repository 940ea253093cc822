import * as desk from '@/contract/study/handbook/console-handbooks'
import { getHandbook } from '@/contract/study/handbook/handbooks'
import type { HandbookBody } from '@/contract/study/handbook-body'
import { listAudit } from '@/contract/console/console-audit'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { handbookVersions } from '../../tables/handbook.tables'
import { partyEntry, testEntry, testHandbook } from '../testing-handbooks'

let app: TestApp
let [writer, second] = ['', '']
beforeAll(async () => {
  app = await startTestApp()
  writer = (await personWith(app.ctx, 'editor')).token
  second = (await personWith(app.ctx, 'editor')).token
})
afterAll(() => app.close())

let made = 0
/** A new handbook of the writer's. */
async function create(body: HandbookBody = testHandbook()) {
  const id = `desk-book-${++made}`
  const answer = await app.call(desk.createHandbook, { id, category: 'all', body }, writer)
  return { id, ...answer }
}
const save = (id: string, revision: number, body: HandbookBody, token = writer) =>
  app.call(desk.saveHandbookDraft, { id, revision, body }, token)
const publish = (id: string, revision = 1, token = second, version = 1) =>
  app.call(desk.publishHandbook, { id, version, revision }, token)
const lists = async (id: string) =>
  (await app.call(desk.listConsoleHandbooks, {}, writer)).body.handbooks.find((row) => row.id === id)!

test('a draft is nobody’s reading before somebody else publishes it', async () => {
  const { id } = await create()
  expect((await app.call(getHandbook, { id })).status).toBe(404)
  expect((await publish(id, 1, writer)).body).toMatchObject({ code: 'same-person' })
  expect((await publish(id)).body.versions[0]).toMatchObject({ state: 'published', version: 1 })
  expect((await app.call(getHandbook, { id })).body).toMatchObject({ version: 1, sample: false })
  expect(await lists(id)).toMatchObject({ publishedVersion: 1, latestState: 'published', doubts: 0, entries: 2 })
})

test('whoever has saved a draft does not publish it, even when a colleague saved last', async () => {
  const { id } = await create()
  await save(id, 1, testHandbook([testEntry({ digest: '示例：我改过。' }), partyEntry]), second)
  expect((await publish(id, 2, second)).body).toMatchObject({ code: 'same-person' })
  expect((await publish(id, 2, writer)).body).toMatchObject({ code: 'same-person' })
  expect((await publish(id, 2, await app.as('admin'))).status).toBe(200)
})

test('a new version replaces the old one; people read the old one until then', async () => {
  const { id } = await create()
  await publish(id)
  expect((await save(id, 1, testHandbook())).body).toMatchObject({ code: 'wrong-state' })
  const opened = await app.call(desk.openHandbookDraft, { id }, writer)
  expect(opened.body.versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'draft'],
    [1, 'published'],
  ])
  expect((await app.call(desk.openHandbookDraft, { id }, second)).body.versions).toHaveLength(2)
  await save(id, 1, { ...testHandbook(), title: '示例手册第二版' })
  expect((await app.call(getHandbook, { id })).body.title).toBe('示例手册')
  const { body } = await publish(id, 2, second, 2)
  expect(body.versions.map(({ state }) => state)).toEqual(['published', 'replaced'])
  expect((await app.call(getHandbook, { id })).body).toMatchObject({ title: '示例手册第二版', version: 2 })
})

test('what was not seen is neither written over nor published', async () => {
  const { id } = await create()
  expect((await save(id, 1, testHandbook(), second)).status).toBe(200)
  expect((await save(id, 1, testHandbook())).body).toMatchObject({ code: 'stale' })
  expect((await publish(id, 1, await app.as('admin'))).body).toMatchObject({ code: 'stale' })
})

test.each([
  ['no such law', { citation: 'no-such-law:1' }, /没有这部法律/],
  ['no such article', { citation: 'civil-code:1999' }, /没有《民法典》第一千九百九十九条/],
  ['rests on nothing', { citation: undefined, textHash: undefined }, /请写明依据/],
])('%s: is not saved', async (_, changes, complaint) => {
  const { body, status } = await create(testHandbook([testEntry(changes as object)]))
  expect([status, body.code]).toEqual([400, 'bad-input'])
  expect(body.fields).toEqual([
    { path: 'body.chapters.0.entries.0.citation', message: expect.stringMatching(complaint) },
  ])
})

test('an id used twice is not saved, a taken one of a handbook neither', async () => {
  expect((await create(testHandbook([testEntry(), testEntry()]))).body.fields?.[0]?.message).toContain('neighbours')
  const { id } = await create()
  const again = await app.call(desk.createHandbook, { id, category: 'all', body: testHandbook() }, second)
  expect(again.body).toMatchObject({ code: 'wrong-state' })
})

describe('待核对', () => {
  const OLD = '0000000000000000'
  /** A published one whose article has another text by now. */
  async function outdated() {
    const { id } = await create()
    await publish(id)
    await app.ctx.db.orm
      .update(handbookVersions)
      .set({ body: testHandbook([testEntry({ textHash: OLD }), partyEntry]) })
    await app.call(desk.openHandbookDraft, { id }, writer)
    return id
  }
  const doubts = async (id: string) => (await app.call(desk.getConsoleHandbook, { id }, writer)).body.doubts

  test('says which entry and why, and is not published again as it is', async () => {
    const id = await outdated()
    expect(await lists(id)).toMatchObject({ doubts: 1 })
    expect(await doubts(id)).toEqual([
      {
        entryId: 'neighbours',
        reason: expect.stringContaining('《民法典》第二百九十六条'),
        present: '9eea3f50095da3d6',
      },
    ])
    await save(id, 1, testHandbook([testEntry({ textHash: OLD }), partyEntry]))
    expect(await doubts(id)).toHaveLength(1)
    expect((await publish(id, 2, second, 2)).body).toMatchObject({ code: 'bad-input' })
  })

  test('confirmed with the present hash, or reworded, it holds again', async () => {
    const confirmed = await outdated()
    await save(confirmed, 1, testHandbook([testEntry(), partyEntry]))
    expect(await doubts(confirmed)).toEqual([])
    const reworded = await outdated()
    await save(reworded, 1, testHandbook([testEntry({ textHash: OLD, digest: '示例：照新的写。' }), partyEntry]))
    expect(await doubts(reworded)).toEqual([])
    expect((await publish(reworded, 2, second, 2)).status).toBe(200)
  })
})

test('each step stands in the audit log', async () => {
  const { id } = await create()
  await publish(id)
  const { body } = await app.call(listAudit, { subject: `handbook:${id}` }, await app.as('admin'))
  expect(body.entries.map(({ action }) => action)).toEqual(['handbook.publish', 'handbook.create'])
})
