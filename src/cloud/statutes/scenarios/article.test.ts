import { getLaw } from '@/contract/console/law/console-laws'
import { getArticle } from '@/contract/statutes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { asJson, sampleLaw } from '../importing/files/testing-laws'
import { importFiles, plantBoth } from './testing-import'

const [FIRST, SECOND] = ['应当在三十日内提出示例。', '本法自公布之日起施行。']
const LAW = sampleLaw([FIRST, SECOND])
const AMENDED = sampleLaw(['应当在六十日内提出示例。', SECOND, '新的一条。'], {
  amended: '2026-01-10',
  effective: '2026-06-01',
})
const AHEAD = sampleLaw(['应当在九十日内提出示例。', SECOND], { amended: '2026-10-28', effective: '2027-01-01' })

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await importFiles(app, { 'sample-law.json': asJson(LAW) })
  await plantBoth(app, '1', FIRST)
})
afterAll(() => app.close())

const read = (number: string, lawId = 'sample-law') => app.call(getArticle, { lawId, number })
/** The test's clock leaps; kept answers go by the real one. */
const leapTo = (moment: string) => {
  app.clock.set(new Date(moment))
  app.ctx.cache.drop('/api/statutes')
}

describe('GET /api/statutes/:lawId/:number', () => {
  test('the text with its days and source, our words, and what cites it; anybody may keep the answer a minute', async () => {
    const { body, headers } = await read('1')
    expect(body).toEqual({
      id: 'sample-law:1',
      lawTitle: '中华人民共和国示例法',
      lawShortTitle: '示例法',
      label: '第一条',
      kind: '法律',
      issuer: '全国人大常委会',
      state: 'applies',
      amendedDay: '2025-01-01',
      effectiveDay: '2025-03-01',
      repealedDay: null,
      text: FIRST,
      source: '官方文本',
      checkedDay: '2026-11-23',
      digests: [{ digest: '示例：要在几天内说。', outdated: false }],
      before: null,
      next: null,
      episodes: [
        { id: 'sample-episode', number: 901, hook: '示例：这样可以吗？', poster: '/media/sample-episode/1x1.jpg?v=1' },
      ],
      topics: [{ topic: 'neighbours', questions: 1 }],
      officialUrl: 'https://flk.npc.gov.cn/search',
    })
    expect(headers['cache-control']).toContain('s-maxage=60')
  })

  test('an address it was read from is told, the name of our file only to the desk', async () => {
    const url = 'https://flk.npc.gov.cn/detail?id=1'
    const law = sampleLaw([FIRST], { id: 'other-law', title: '中华人民共和国别的示例法', shortTitle: '别的示例法' })
    await importFiles(app, { 'other-law.json': Buffer.from(JSON.stringify({ ...law, source: { url } })) })
    expect((await read('1', 'other-law')).body.source).toBe(url)
    const { versions } = (await app.call(getLaw, { lawId: 'sample-law' }, await app.as('editor'))).body
    expect(versions.map(({ source }) => source)).toEqual(['sample-law.json'])
  })

  test('a law that only the index knows has no text, but our words', async () => {
    const { body } = await read('1254', 'civil-code')
    expect(body).toMatchObject({ text: null, source: null, checkedDay: null, state: 'applies', before: null })
    expect(body.digests.length).toBeGreaterThan(0)
  })

  test.each([
    ['no such article', 'sample-law', '9'],
    ['no such law', 'no-such-law', '1'],
    ['no article has this number', 'sample-law', '0'],
  ])('%s is not found', async (_, lawId, number) => expect((await read(number, lawId)).status).toBe(404))

  test.each([
    ['a path', '../etc', '1'],
    ['a word', 'sample-law', 'one'],
    ['a number that no law reaches', 'sample-law', '12345'],
  ])('%s is refused', async (_, lawId, number) => expect((await read(number, lawId)).status).toBe(400))
})

describe('after an amendment', () => {
  beforeAll(async () => {
    await importFiles(app, { 'a.json': asJson(AMENDED) })
    await importFiles(app, { 'b.json': asJson(AHEAD) })
  })

  test('what it read before is marked against what it reads now, and what is to come is told', async () => {
    const { body } = await read('1')
    expect(body).toMatchObject({ text: AMENDED.articles[0]!.text, digests: [{ outdated: true }] })
    const changed = (pieces: { text: string; changed: boolean }[]) =>
      pieces
        .filter((piece) => piece.changed)
        .map(({ text }) => text)
        .join('')
    expect(body.before).toMatchObject({ amendedDay: '2025-01-01', text: FIRST })
    expect([changed(body.before!.was), changed(body.before!.is)]).toEqual(['三十日内', '六十日内'])
    expect(body.next).toEqual({ amendedDay: '2026-10-28', effectiveDay: '2027-01-01', text: AHEAD.articles[0]!.text })
  })

  test('an article that only repeats its text has no before', async () => {
    expect((await read('2')).body).toMatchObject({ text: SECOND, before: null, next: null })
  })

  test('a new article was not there before; one that goes says from when', async () => {
    expect((await read('3')).body).toMatchObject({
      before: { text: null, was: [] },
      next: { text: null, effectiveDay: '2027-01-01' },
    })
  })

  test('once it is gone it shows what it was, once the law is repealed it says so', async () => {
    leapTo('2027-01-01T00:00:00+08:00')
    expect((await read('3')).body).toMatchObject({ state: 'gone', text: null, before: { text: '新的一条。' } })
    await importFiles(app, { 'c.json': asJson({ ...AHEAD, repealed: '2027-01-01' }) })
    expect((await read('1')).body).toMatchObject({ state: 'repealed', repealedDay: '2027-01-01' })
  })
})
