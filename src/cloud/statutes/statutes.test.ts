import { findStatutes, nameStatutes } from '@/contract/console/law/console-statutes'
import { plantEpisode, testBody } from '@/cloud/episodes/testing-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'

let app: TestApp
let editor: string
beforeAll(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
  await plantEpisode(app.ctx, 'test-statutes')
})
afterAll(() => app.close())

const find = async (q: string) => (await app.call(findStatutes, { q }, editor)).body

describe('GET /api/console/statutes', () => {
  test('law and number lead to the article, with what we already say about it', async () => {
    const { articles, laws } = await find('民法典 296')
    const [first] = articles
    expect(first).toMatchObject({ id: 'civil-code:296', lawShortTitle: '民法典', label: '第二百九十六条' })
    expect(first!.textHash).toBe(testBody().citations[0]!.textHash)
    expect(first!.effectiveDay).toBe('2021-01-01')
    expect(first!.digests).toContainEqual({
      episodeId: 'test-statutes',
      number: 901,
      digest: '尽量避免给邻居造成损害。',
      rests: ['用水、排水'],
    })
    expect(laws).toEqual([])
  })

  test.each([
    ['刑法第二百七十六条之一', 'criminal-law:276.1'],
    ['刑法 264', 'criminal-law:264'],
    ['civil-code:1254', 'civil-code:1254'],
  ])('%s finds %s first', async (q, id) => expect((await find(q)).articles[0]!.id).toBe(id))

  test('a number alone is looked for in every law in force, at most 20 of them', async () => {
    const { articles } = await find('第十条')
    expect(articles).toHaveLength(20)
    expect(articles.every(({ id }) => id.endsWith(':10'))).toBe(true)
  })

  test('a law without a number, or with one it does not have, names the law and how far it goes', async () => {
    const law = { id: 'civil-code', shortTitle: '民法典', articles: 1260 }
    for (const q of ['民法典', '民法典 1261']) {
      const { articles, laws } = await find(q)
      expect(articles).toEqual([])
      expect(laws[0]).toEqual(law)
      expect(laws.length).toBeLessThanOrEqual(8)
    }
  })

  test.each(['', '   ', '没有这样的法', '第零条'])('%j finds nothing', async (q) => {
    expect(await find(q)).toEqual({ articles: [], laws: [] })
  })

  test('61 characters are refused', async () => {
    const { status } = await app.call(findStatutes, { q: '法'.repeat(61) }, editor)
    expect(status).toBe(400)
  })
})

describe('GET /api/console/statutes/named', () => {
  const named = (ids: string) => app.call(nameStatutes, { ids }, editor)

  test('articles by id, each once; what the index lacks is left out', async () => {
    const { body } = await named('civil-code:296,criminal-law:276.1,civil-code:296,civil-code:9999,no-law:1,repealed:1')
    expect(body.articles.map(({ id }) => id)).toEqual(['civil-code:296', 'criminal-law:276.1'])
  })

  test.each([
    ['41 of them', Array.from({ length: 41 }, (_, i) => `civil-code:${i + 1}`).join(',')],
    ['a path', '../../etc/passwd:1'],
  ])('%s are refused', async (_, ids) => expect((await named(ids)).status).toBe(400))
})
