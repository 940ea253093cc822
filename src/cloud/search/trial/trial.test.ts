import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readLexicon } from '@/cloud/tasks/reading/read-lexicon'
import { EpisodeScript } from '@/contract/content/episode-script'
import { createEpisodeSearch } from '@/domain/search/episode-search'
import { createReader } from '../reading/chinese-reader'

/**
 * How well plain questions find their topic. `tune.json` is what the words and thresholds were made with. For no
 * question of `untouched.json` was a word added; it was measured as a whole only, so its share is nearer to what
 * residents may expect, though one author wrote all of them. A question that fails there is no reason to add its
 * words: write new ones into `tune.json`, and a whole new untouched half when this one is used up. `outside` has small
 * talk, errands, and law that no episode tells, much of it in our own words (健身房哪家便宜).
 */
const TRIAL = v.object({ asked: v.record(v.string(), v.array(v.string())), outside: v.array(v.string()) })
const readTrial = (name: string) => v.parse(TRIAL, JSON.parse(readFileSync(join(__dirname, name), 'utf8')))

const CONTENT = join(__dirname, '../../../content')
const EPISODES = join(CONTENT, 'episodes')
const scripts = readdirSync(EPISODES)
  .map((id) => join(EPISODES, id, 'episode.json'))
  .filter((path) => existsSync(path))
  .map((path) => v.parse(EpisodeScript, JSON.parse(readFileSync(path, 'utf8'))))
const there = new Set(scripts.map(({ id }) => id))

/** A development set beside the project, which is not always there. */
const SHARED = join(__dirname, '../../../../../shared/content/plain-questions.json')

let find: (question: string) => string[]
beforeAll(async () => {
  const lexicon = await readLexicon(CONTENT)
  const episodes = scripts.map(({ scenes, citations, ...script }) => ({
    ...script,
    captions: scenes.flatMap(({ lines }) => lines.map(({ text }) => text)),
    digests: citations.map(({ digest }) => digest),
    laws: [],
  }))
  const search = createEpisodeSearch(episodes, lexicon, createReader(lexicon))
  find = (question) => search.find(question).map(({ id }) => id)
})

const shareFound = (name: string) => {
  const asked = Object.entries(readTrial(name).asked).filter(([id]) => there.has(id))
  const all = asked.flatMap(([id, questions]) => questions.map((question) => find(question).includes(id)))
  return all.filter(Boolean).length / all.length
}

const shareRefused = (name: string) => {
  const { outside } = readTrial(name)
  return outside.filter((question) => find(question).length === 0).length / outside.length
}

test('every topic has questions in both halves, and none stands in both', () => {
  const [tune, untouched] = [readTrial('tune.json').asked, readTrial('untouched.json').asked]
  expect(Object.keys(untouched).sort()).toEqual(Object.keys(tune).sort())
  const known = new Set(Object.values(tune).flat())
  expect(
    Object.values(untouched)
      .flat()
      .filter((question) => known.has(question)),
  ).toEqual([])
  for (const questions of Object.values(untouched)) expect(questions.length).toBeGreaterThanOrEqual(3)
})

test('the right topic is among the three: the half the words were made with', () => {
  expect(shareFound('tune.json')).toBeGreaterThanOrEqual(0.98)
})

test('the right topic is among the three: the untouched half', () => {
  expect(shareFound('untouched.json')).toBeGreaterThanOrEqual(0.94)
})

test('what is none of our topics is mostly not found', () => {
  expect(shareRefused('tune.json')).toBeGreaterThanOrEqual(0.9)
  expect(shareRefused('untouched.json')).toBeGreaterThanOrEqual(0.75)
})

const withShared = existsSync(SHARED) ? test : test.skip
withShared('a right article is behind one of the three: the shared plain questions', () => {
  const questions = v.parse(
    v.array(v.object({ q: v.string(), gold: v.array(v.string()) })),
    JSON.parse(readFileSync(SHARED, 'utf8')),
  )
  const rests = new Map(scripts.map(({ id, citations }) => [id, citations.map((citation) => citation.id)]))
  const answerable = questions.filter(({ gold }) => [...rests.values()].flat().some((id) => gold.includes(id)))
  const found = answerable.filter(({ q, gold }) =>
    find(q).some((id) => rests.get(id)!.some((one) => gold.includes(one))),
  )
  expect(found.length / answerable.length).toBeGreaterThanOrEqual(0.9)
})
