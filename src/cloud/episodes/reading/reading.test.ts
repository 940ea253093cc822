import { EpisodeCard, EpisodeDetail, getEpisode, listEpisodes } from '@/contract/episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import * as v from 'valibot'
import { plantEpisode, testEpisode } from '../testing-episodes'

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
    },
  ])
  expect(body.media).toEqual(testEpisode('test-one').media)
})

test.each(['test-nowhere', 'x'.repeat(60)])('%s is not found', async (id) => {
  expect(await app.call(getEpisode, { id })).toMatchObject({ status: 404, body: { code: 'not-found' } })
})
