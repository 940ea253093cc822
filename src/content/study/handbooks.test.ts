import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { RepealedLaws, StatuteIndex } from '@/contract/content/statute-index'
import { HandbookFile } from '@/contract/study/handbook-body'
import { CATEGORIES } from '@/domain/study/categories'
import { findRepealedNames } from '@/domain/statutes/repealed-names'

const folder = join(__dirname, 'handbooks')
const indexFolder = join(__dirname, '../statute-index')
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))

const files = readdirSync(folder)
const books = files.map((file) => v.parse(HandbookFile, readJson(folder, file)))
const entries = books.flatMap(({ id, body }) =>
  body.chapters.flatMap((chapter) => chapter.entries.map((entry) => [`${id}/${entry.id}`, entry] as const)),
)
const cited = entries.filter(([, { citation }]) => citation)
const repealed = v.parse(RepealedLaws, readJson(indexFolder, 'repealed.json')).laws
const inForce = readdirSync(indexFolder)
  .filter((name) => name !== 'repealed.json')
  .map((name) => v.parse(StatuteIndex, readJson(indexFolder, name)))
const lawOf = (citation: string) => {
  const [id = '', number = ''] = citation.split(':')
  return { number, law: v.parse(StatuteIndex, readJson(indexFolder, `${id}.json`)) }
}

test('one for each category, named as its file', () => {
  expect(books.map(({ id }) => `${id}.json`)).toEqual(files)
  expect(books.map(({ category }) => category).sort()).toEqual([...CATEGORIES].sort())
})

test.each(books.map(({ id, body }) => [id, body] as const))('%s: enough of it, no id twice, says 示例', (_, body) => {
  const ids = body.chapters.flatMap((chapter) => chapter.entries.map(({ id }) => id))
  expect(ids.length).toBeGreaterThanOrEqual(8)
  expect(new Set(ids).size).toBe(ids.length)
  expect(body.title).toContain('示例')
})

test.each(cited)('%s rests on an article that is there, with the hash of its text', (_, { citation, textHash }) => {
  const { law, number } = lawOf(citation!)
  expect(textHash).toBe(law.articles[number])
  expect(law.repealedDay).toBeNull()
})

test.each(entries)('%s names nothing that was repealed', (_, { title, digest }) => {
  expect(findRepealedNames(`${title} ${digest}`, inForce, repealed)).toEqual([])
})

test('party regulations are named, and nothing of them is told', () => {
  for (const [, { citation, source, digest }] of entries.filter(([, entry]) => !entry.citation)) {
    expect(citation).toBeUndefined()
    expect(source).toMatch(/^《[^》]+》$/)
    expect(digest).not.toMatch(/第.+条/)
    expect(digest).toContain('不摘条文')
  }
})
