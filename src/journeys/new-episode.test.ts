import { readFileSync } from 'node:fs'
import {
  createEpisode,
  getConsoleEpisode,
  publishEpisode,
  saveDraft,
  setDraftMedia,
  submitDraft,
} from '@/contract/console/console-episodes'
import { completeUpload, getUpload, putChunk, startUpload, storePicture } from '@/contract/console/media'
import { wireRequest } from '@/contract/client'
import { getEpisode, listEpisodes, type EpisodeBody } from '@/contract/episodes'
import { logInAsSample } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from './built-cloud'
import { callerOf, clientOf } from './call'

jest.setTimeout(240_000)

const SAMPLE = 'src/content/episodes/ceiling-leak'
const FILM = readFileSync(`${SAMPLE}/video.mp4`)
const SHAPES = ['16x9', '5x4', '1x1'] as const

const WORDS: Omit<EpisodeBody, 'number' | 'title' | 'topic'> = {
  hook: '鞋柜放在楼道里可以吗？',
  takeaway: '排水要给邻居方便，楼道不能堆东西。',
  audiences: ['resident'],
  askedAs: ['楼道放鞋柜'],
  citations: [
    { id: 'civil-code:296', digest: '用水排水要给邻居必要的方便。', textHash: '0'.repeat(16), rests: ['用水、排水'] },
  ],
  helps: ['mediation'],
  transcript: [{ startMs: 0, endMs: 2500, text: '门口堆了一个鞋柜' }],
  sample: true,
}

describe('an editor publishes a new episode without a release', () => {
  let cloud: BuiltCloud
  let tokens: Record<'editor' | 'admin', string>
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    const enter = async (persona: 'editor' | 'admin') =>
      (await callerOf(cloud.origin)(logInAsSample, { persona })).token
    tokens = { editor: await enter('editor'), admin: await enter('admin') }
  })
  afterAll(() => cloud.stop())

  const as = (who: 'editor' | 'admin') => callerOf(cloud.origin, tokens[who])
  async function send(endpoint: typeof putChunk | typeof storePicture, input: Record<string, unknown>, bytes: Buffer) {
    const { method, path } = wireRequest(endpoint, input)
    const headers = { authorization: `Bearer ${tokens.editor}`, 'content-type': 'application/octet-stream' }
    const answer = await fetch(cloud.origin + path, { method, headers, body: new Uint8Array(bytes) })
    expect(answer.status).toBe(200)
    return (await answer.json()) as { name: string; received: number }
  }

  it('although the server was killed in the middle of the upload', async () => {
    const number = Math.max(...(await as('editor')(listEpisodes, {})).episodes.map((card) => card.number)) + 1
    const { id } = await as('editor')(createEpisode, { number, title: '门口的鞋柜', topic: 'neighbours' })

    const file = { name: '../门口的鞋柜.mp4', size: FILM.length, fingerprint: 'journey-of-a-film' }
    const upload = await as('editor')(startUpload, file)
    const half = 500_000
    await send(putChunk, { id: upload.id, offset: '0' }, FILM.subarray(0, half))
    process.kill(cloud.pid(), 'SIGKILL')
    await cloud.restart()
    expect((await as('editor')(startUpload, file)).id).toBe(upload.id)
    expect((await as('editor')(getUpload, { id: upload.id })).received).toBe(half)
    await send(putChunk, { id: upload.id, offset: String(half) }, FILM.subarray(half))
    const film = await as('editor')(completeUpload, { id: upload.id })

    const covers = await Promise.all(
      SHAPES.map(async (shape) => [
        `poster${shape}`,
        (await send(storePicture, { shape }, readFileSync(`${SAMPLE}/poster-${shape}.jpg`))).name,
      ]),
    )
    const media = { video: film.name, ...Object.fromEntries(covers) } as { video: string }
    const { revision } = await as('editor')(setDraftMedia, { id, ...media })
    const body: EpisodeBody = { number, title: '门口的鞋柜', topic: 'neighbours', ...WORDS }
    await as('editor')(saveDraft, { id, revision, body })
    await as('editor')(submitDraft, { id, version: 1 })
    expect((await clientOf(cloud.origin)(getEpisode, { id })).ok).toBe(false)

    const [waiting] = (await as('admin')(getConsoleEpisode, { id })).versions
    await as('admin')(publishEpisode, { id, version: 1, revision: waiting!.revision })

    const everybody = callerOf(cloud.origin)
    expect((await everybody(listEpisodes, {})).episodes[0]).toMatchObject({ id, title: '门口的鞋柜' })
    const seen = await everybody(getEpisode, { id })
    const played = await fetch(cloud.origin + seen.media.video!, { headers: { range: 'bytes=0-99' } })
    expect([played.status, Buffer.from(await played.arrayBuffer())]).toEqual([206, FILM.subarray(0, 100)])
    expect(await (await fetch(cloud.origin + seen.media.captions)).text()).toContain('门口堆了一个鞋柜')
    for (const poster of [seen.media.poster16x9, seen.media.poster5x4, seen.media.poster1x1])
      expect((await fetch(cloud.origin + poster)).headers.get('content-type')).toBe('image/jpeg')
  })
})
