import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { plainText } from '@/domain/search/normal-form'
import { TROUBLES } from '@/domain/episodes/finding/troubles'

const SEARCH = join(__dirname, 'search')
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(SEARCH, ...path), 'utf8'))
const namesIn = (folder: string) => readdirSync(join(SEARCH, folder)).sort()

const WordsFile = v.record(v.string(), v.strictObject({ said: v.string(), law: v.string() }))
const MattersFile = v.record(
  v.string(),
  v.strictObject({
    answeredBy: v.optional(v.array(v.string()), []),
    strong: v.array(v.string()),
    likely: v.array(v.string()),
    hint: v.array(v.string()),
    tells: v.string(),
  }),
)
const Idle = v.parse(v.strictObject({ idle: v.string(), empty: v.string() }), readJson('idle.json'))

const concepts = namesIn('words').flatMap((name) => Object.entries(v.parse(WordsFile, readJson('words', name))))
const matters = namesIn('matters').flatMap((name) => Object.entries(v.parse(MattersFile, readJson('matters', name))))
const episodeIds = readdirSync(join(__dirname, 'episodes'))

/** Latin words and numbers that signs mean as they stand. */
const LITERAL = ['520', 'app', 'etc', 'p2p', 'password', 'previous', 'script', 'select', 'sql']

const split = (line: string) => line.split(' ').filter(Boolean)
const twice = (all: readonly string[]) => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))]
const conceptIds = new Set(concepts.map(([id]) => id))
const signsOf = ({ strong, likely, hint }: { strong: string[]; likely: string[]; hint: string[] }) => [
  ...strong,
  ...likely,
  ...hint,
]

test('no concept and no matter is written twice, in whichever file', () => {
  expect(twice(concepts.map(([id]) => id))).toEqual([])
  expect(twice(matters.map(([id]) => id))).toEqual([])
})

test('every episode has a matter, and matters name episodes that are there', () => {
  const named = matters.flatMap(([id, { answeredBy }]) => [id, ...answeredBy])
  expect(episodeIds.filter((id) => !named.includes(id))).toEqual([])
  expect(matters.flatMap(([, { answeredBy }]) => answeredBy).filter((id) => !episodeIds.includes(id))).toEqual([])
  expect(matters.filter(([, { answeredBy }]) => twice(answeredBy).length > 0).map(([id]) => id)).toEqual([])
})

describe.each(concepts)('the concept %s', (id, { said, law }) => {
  test('has words, each once and as questions are read', () => {
    const words = [...split(said), ...split(law)]
    expect(words.length).toBeGreaterThan(0)
    expect(twice(split(said)).concat(twice(split(law)))).toEqual([])
    expect(words.filter((word) => plainText(word) !== word.toLowerCase())).toEqual([])
    expect(id).toMatch(/^[a-z0-9-]+$/)
  })
})

describe.each(matters)('the matter %s', (_, matter) => {
  test('needs concepts that exist, or words in Chinese; each sign once', () => {
    const tokens = signsOf(matter).flatMap((sign) => split(sign).map((token) => token.replace('!', '')))
    // A misspelt concept would be looked for as it stands, and never be found.
    const known = new Set([...conceptIds, ...LITERAL])
    const unknown = tokens.filter((token) => !known.has(token.toLowerCase()) && !/\p{Script=Han}/u.test(token))
    expect(unknown).toEqual([])
    expect(twice(signsOf(matter).map((sign) => split(sign).sort().join(' ')))).toEqual([])
    expect(signsOf(matter).filter((sign) => split(sign).every((token) => token.startsWith('!')))).toEqual([])
  })

  test('tells scraps as questions are read, each once', () => {
    const scraps = split(matter.tells)
    expect(twice(scraps)).toEqual([])
    expect(scraps.filter((scrap) => plainText(scrap) !== scrap.toLowerCase())).toEqual([])
  })
})

test('idle and empty words stand once and in one of the two', () => {
  const [idle, empty] = [split(Idle.idle), split(Idle.empty)]
  expect(twice([...idle, ...empty])).toEqual([])
})

test('the eight troubles of 首页 are words, and eight', () => {
  expect(new Set(TROUBLES).size).toBe(8)
  expect(TROUBLES.filter((word) => plainText(word) !== word || word.length > 4)).toEqual([])
})
