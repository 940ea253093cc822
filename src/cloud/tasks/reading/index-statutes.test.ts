import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashArticle } from '@/cloud/statutes/hash-article'
import { indexStatutes } from './index-statutes'

const law = (articles: { n: number; sub?: number; text: string }[], more: object = {}) => ({
  id: 'sample-law',
  title: '示例法全称',
  shortTitle: '示例法',
  kind: '法律',
  issuer: '示例机关',
  amended: '2025-01-01',
  effective: '2025-03-01',
  articles: articles.map((article) => ({ sub: 0, ...article })),
  ...more,
})

let folder: string
let outFolder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laws-'))
  outFolder = join(folder, 'index')
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content))
const printed = () => readFileSync(join(outFolder, 'sample-law.json'), 'utf8')

test('facts and hashes are written, the text is not', async () => {
  put('sample-law.json', law([{ n: 1, text: '房屋漏水应当修好。' }]))
  put('_manifest.json', { not: 'a law' })
  expect(await indexStatutes(folder, outFolder)).toEqual({ laws: 1, articles: 1 })
  expect(readdirSync(outFolder)).toEqual(['sample-law.json'])
  expect(JSON.parse(printed())).toMatchObject({
    shortTitle: '示例法',
    effectiveDay: '2025-03-01',
    repealedDay: null,
    articles: { 1: hashArticle('房屋漏水应当修好。') },
  })
  expect(printed()).not.toContain('漏水')
})

test('an inserted article stands behind the one it follows', async () => {
  const numbers = [{ n: 16 }, { n: 17 }, { n: 17, sub: 1 }, { n: 17, sub: 10 }, { n: 17, sub: 2 }, { n: 18 }]
  put('sample-law.json', law(numbers.map((number, index) => ({ ...number, text: `第${index}款` }))))
  await indexStatutes(folder, outFolder)
  const order = [...printed().matchAll(/"(\d+(?:\.\d+)?)":"[0-9a-f]{16}"/g)].map((match) => match[1])
  expect(order).toEqual(['16', '17', '17.1', '17.2', '17.10', '18'])
})

test('the hash sees a changed word and overlooks another print', () => {
  expect(hashArticle('（一）三十日内，')).toBe(hashArticle('(一) 三十日内,\n'))
  expect(hashArticle('三十日内')).not.toBe(hashArticle('六十日内'))
  expect(hashArticle('三十日内')).toMatch(/^[0-9a-f]{16}$/)
})

test.each([
  [
    'a number twice',
    law([
      { n: 1, text: '甲' },
      { n: 1, text: '乙' },
    ]),
    'article 1 occurs twice',
  ],
  ['an empty article', law([{ n: 3, text: ' 　' }]), 'article 3 is empty'],
  ['another id than its name', law([{ n: 1, text: '甲' }], { id: 'other-law' }), 'its id is other-law'],
  ['no law at all', { hello: 'world' }, 'sample-law.json'],
  ['a day that is none', law([{ n: 1, text: '甲' }], { amended: '2025年' }), 'amended'],
])('refuses %s', async (_, file, message) => {
  put('sample-law.json', file)
  await expect(indexStatutes(folder, outFolder)).rejects.toThrow(message)
})
