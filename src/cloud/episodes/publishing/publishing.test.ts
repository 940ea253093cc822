import { listAudit } from '@/contract/console/console-audit'
import * as desk from '@/contract/console/console-episodes'
import { getEpisode, listEpisodes } from '@/contract/episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantEpisode, testBody } from '../testing-episodes'

let app: TestApp
let zhou: string
let wu: string
let li: string
beforeAll(async () => {
  app = await startTestApp()
  ;[zhou, wu, li] = (await Promise.all(
    ['editor', 'editor', 'admin'].map(async (role) => (await personWith(app.ctx, role as 'editor')).token),
  )) as [string, string, string]
})
afterAll(() => app.close())

let n = 0
/** A published episode of its own for each test. */
const plant = async () => {
  const id = `test-desk-${++n}`
  await plantEpisode(app.ctx, id)
  return id
}
const draftOf = async (id: string, token = zhou) => (await app.call(desk.openDraft, { id }, token)).body
const save = (id: string, revision: number, title: string, token = zhou) =>
  app.call(desk.saveDraft, { id, revision, body: testBody({ title }) }, token)
const revisionOf = async (id: string, version: number): Promise<number> => {
  const { versions } = (await app.call(desk.getConsoleEpisode, { id }, zhou)).body as {
    versions: desk.EpisodeVersion[]
  }
  return versions.find((known) => known.version === version)?.revision ?? 1
}
const step = async (act: 'submitDraft' | 'publishEpisode', id: string, version: number, token: string) =>
  act === 'submitDraft'
    ? app.call(desk.submitDraft, { id, version }, token)
    : app.call(desk.publishEpisode, { id, version, revision: await revisionOf(id, version) }, token)
const titleOf = async (id: string) => (await app.call(getEpisode, { id })).body.title
const listed = async (id: string) =>
  (await app.call(listEpisodes, {})).body.episodes.some((card: { id: string }) => card.id === id)

test('from draft to publication by a second person; residents see it at once', async () => {
  const id = await plant()
  await titleOf(id)
  const draft = await draftOf(id)
  expect(draft).toMatchObject({ version: 2, state: 'draft', revision: 1, authorName: '示例·editor' })
  expect((await draftOf(id, wu)).version).toBe(2)
  expect((await save(id, 1, '改过的标题')).body).toMatchObject({ revision: 2, body: { title: '改过的标题' } })
  expect(await titleOf(id)).toBe('示例节目')
  expect((await step('submitDraft', id, 2, zhou)).body.state).toBe('submitted')
  const published = await step('publishEpisode', id, 2, wu)
  expect(published.body).toMatchObject({ state: 'published', reviewerName: '示例·editor' })
  expect(await titleOf(id)).toBe('改过的标题')
  const { body } = await app.call(desk.getConsoleEpisode, { id }, zhou)
  expect(body.versions.map(({ state }: { state: string }) => state)).toEqual(['published', 'replaced'])
})

test('a corrected episode keeps the day of its first publication', async () => {
  const id = await plant()
  const { publishedAt } = (await app.call(getEpisode, { id })).body
  await draftOf(id)
  await step('submitDraft', id, 2, zhou)
  await step('publishEpisode', id, 2, wu)
  expect((await app.call(getEpisode, { id })).body.publishedAt).toBe(publishedAt)
})

describe('four eyes', () => {
  test('neither who opened the draft nor who saved it last publishes it', async () => {
    const id = await plant()
    await draftOf(id, zhou)
    await save(id, 1, '同事接着写', wu)
    await step('submitDraft', id, 2, wu)
    for (const token of [zhou, wu])
      expect(await step('publishEpisode', id, 2, token)).toMatchObject({ status: 409, body: { code: 'same-person' } })
    expect((await step('publishEpisode', id, 2, li)).status).toBe(200)
  })

  test('what was changed after it was read is not published', async () => {
    const id = await plant()
    await draftOf(id)
    await step('submitDraft', id, 2, zhou)
    const revision = await revisionOf(id, 2)
    await app.call(desk.sendBack, { id, version: 2, reason: '作者再改一处' }, zhou)
    await save(id, await revisionOf(id, 2), '没有人读过的标题')
    await step('submitDraft', id, 2, zhou)
    const publish = (read: number) => app.call(desk.publishEpisode, { id, version: 2, revision: read }, li)
    expect(await publish(revision)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect((await publish(await revisionOf(id, 2))).status).toBe(200)
  })

  test('of two who publish at once one wins', async () => {
    const id = await plant()
    await draftOf(id)
    await step('submitDraft', id, 2, zhou)
    const answers = await Promise.all([wu, li, wu, li].map((token) => step('publishEpisode', id, 2, token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'wrong-state')).toHaveLength(3)
  })
})

describe('what does not fit', () => {
  test('a save over an older revision is stale and changes nothing', async () => {
    const id = await plant()
    await draftOf(id)
    await save(id, 1, '先保存的', zhou)
    expect(await save(id, 1, '后保存的', wu)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect((await draftOf(id)).body.title).toBe('先保存的')
  })

  test('of two saves at once one is stale', async () => {
    const id = await plant()
    await draftOf(id)
    const answers = await Promise.all([save(id, 1, '甲', zhou), save(id, 1, '乙', wu)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('of two who open a draft at once both get the same one', async () => {
    const id = await plant()
    const drafts = await Promise.all([draftOf(id, zhou), draftOf(id, wu)])
    expect(drafts.map(({ version }) => version)).toEqual([2, 2])
    expect(new Set(drafts.map(({ authorId }) => authorId)).size).toBe(1)
  })

  test.each([
    ['publish a draft', async (id: string) => (await draftOf(id), step('publishEpisode', id, 2, wu)), 409],
    ['publish what is published', (id: string) => step('publishEpisode', id, 1, li), 409],
    ['submit what is published', (id: string) => step('submitDraft', id, 1, zhou), 409],
    ['a version that is not there', (id: string) => step('submitDraft', id, 7, zhou), 404],
    ['a version beyond integers', (id: string) => step('submitDraft', id, 2 ** 40, zhou), 400],
    ['save without a draft', (id: string) => save(id, 1, '没有草稿'), 409],
    ['an episode that is not there', () => step('submitDraft', 'test-nowhere', 1, zhou), 404],
  ])('%s', async (_, act, status) => {
    const id = await plant()
    expect((await act(id)).status).toBe(status)
    expect(await titleOf(id)).toBe('示例节目')
  })

  test('while a version waits for its review nobody saves it or opens another', async () => {
    const id = await plant()
    await draftOf(id)
    await step('submitDraft', id, 2, zhou)
    expect((await save(id, 1, '审核中改动')).body.code).toBe('wrong-state')
    expect((await app.call(desk.openDraft, { id }, zhou)).body.code).toBe('wrong-state')
  })
})

test('sent back with a reason, corrected, submitted again', async () => {
  const id = await plant()
  await draftOf(id)
  await step('submitDraft', id, 2, zhou)
  const back = await app.call(desk.sendBack, { id, version: 2, reason: '第二句请写清楚' }, wu)
  expect(back.body).toMatchObject({ state: 'draft', note: '第二句请写清楚', reviewerName: '示例·editor' })
  expect((await save(id, 1, '写清楚了')).status).toBe(200)
  expect((await step('submitDraft', id, 2, zhou)).body).toMatchObject({ state: 'submitted', note: null })
})

test('withdrawn by one person at once, gone for residents, and a corrected version can follow', async () => {
  const id = await plant()
  expect(await listed(id)).toBe(true)
  const gone = await app.call(desk.withdrawEpisode, { id, reason: '法条有误' }, zhou)
  expect(gone.body).toMatchObject({ state: 'withdrawn', note: '法条有误' })
  expect([await listed(id), (await app.call(getEpisode, { id })).status]).toEqual([false, 404])
  expect((await app.call(desk.withdrawEpisode, { id, reason: '再下一次' }, zhou)).body.code).toBe('wrong-state')
  await draftOf(id)
  await step('submitDraft', id, 2, zhou)
  await step('publishEpisode', id, 2, wu)
  expect(await listed(id)).toBe(true)
})

test('every act is in the audit log, and a refused one is not', async () => {
  const id = await plant()
  await draftOf(id)
  await save(id, 1, '记录一下')
  await step('submitDraft', id, 2, zhou)
  await step('publishEpisode', id, 2, zhou)
  await step('publishEpisode', id, 2, li)
  await app.call(desk.withdrawEpisode, { id, reason: '示例原因' }, wu)
  const { body } = await app.call(listAudit, { subject: id }, zhou)
  expect(
    body.entries.map(({ action, actorName, detail }: Record<string, string>) => [action, actorName, detail]),
  ).toEqual([
    ['episode.withdraw', '示例·editor', '第 2 版：示例原因'],
    ['episode.publish', '示例·admin', '第 2 版'],
    ['episode.submit', '示例·editor', '第 2 版'],
    ['episode.save', '示例·editor', 'title'],
    ['episode.open-draft', '示例·editor', '第 2 版'],
  ])
  expect(body.nextBefore).toBeNull()
})

test('the list of the desk shows the newest version and what residents see', async () => {
  const id = await plant()
  await draftOf(id)
  const { body } = await app.call(desk.listConsoleEpisodes, {}, wu)
  expect(body.episodes.find((row: { id: string }) => row.id === id)).toMatchObject({
    live: true,
    publishedVersion: 1,
    latestVersion: 2,
    latestState: 'draft',
    latestAuthor: '示例·editor',
  })
})
