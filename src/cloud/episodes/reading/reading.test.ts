import { EpisodeCard, EpisodeDetail, getEpisode, listEpisodes, type EpisodeBody } from '@/contract/episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import * as v from 'valibot'
import { plantEpisode, testBody, testEpisode } from '../testing-episodes'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await plantEpisode(app.ctx, 'test-one')
})
afterAll(() => app.close())

test('the list holds cards only, newest first', async () => {
  const { status, body } = await app.call(listEpisodes, {})
  expect(status).toBe(200)
  const card = body.episodes.find(({ id }) => id === 'test-one')
  expect(Object.keys(card!).sort()).toEqual(Object.keys(EpisodeCard.entries).sort())
  const days = body.episodes.map(({ publishedAt }) => publishedAt)
  expect(days).toEqual([...days].sort().reverse())
})

test('an episode brings its video, subtitles and articles with the facts of the statute index', async () => {
  const { body } = await app.call(getEpisode, { id: 'test-one' })
  expect(v.parse(v.strictObject(EpisodeDetail.entries), body)).toEqual(body)
  expect(body.citations).toEqual([
    {
      id: 'civil-code:296',
      lawTitle: '中华人民共和国民法典',
      lawShortTitle: '民法典',
      articleLabel: '第二百九十六条',
      digest: '尽量避免给邻居造成损害。',
      effectiveDay: '2021-01-01',
      officialUrl: 'https://flk.npc.gov.cn/search',
      changedSince: false,
    },
  ])
  expect(body.media).toEqual(testEpisode('test-one').media)
})

describe('an article that is no longer the one the digest was written from', () => {
  const [kept] = testBody().citations as [EpisodeBody['citations'][number]]
  it.each([
    ['changed-text', 'its text changed', { ...kept, textHash: '1111111111111111' }, true],
    ['article-gone', 'it is no longer there', { ...kept, id: 'civil-code:1261' }, true],
    ['as-it-was', 'it is as it was', kept, false],
  ])('%s: %s', async (id, _, citation, changedSince) => {
    await plantEpisode(app.ctx, id, { citations: [citation] })
    expect((await app.call(getEpisode, { id })).body.citations[0]).toMatchObject({ id: citation.id, changedSince })
  })
})

test('a video of a 视频号 comes along; an episode without one has no such field', async () => {
  const channelVideo = { finderUserName: 'sphAbCdEf123456', feedId: 'export/UzFfexample0123' }
  await plantEpisode(app.ctx, 'test-channel', { channelVideo })
  const { body } = await app.call(getEpisode, { id: 'test-channel' })
  expect(body.channelVideo).toEqual(channelVideo)
  expect(v.parse(EpisodeDetail, body)).toEqual(body)
})

test.each(['test-nowhere', 'x'.repeat(60)])('%s is not found', async (id) => {
  expect(await app.call(getEpisode, { id })).toMatchObject({ status: 404, body: { code: 'not-found' } })
})
