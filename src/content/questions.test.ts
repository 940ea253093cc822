import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { RepealedLaws, StatuteIndex } from '@/contract/content/statute-index'
import { QuestionBody, QuestionSet, questionsOf, STUDY_TOPICS, type Letter } from '@/contract/practice/question'
import { ALIKE_FROM, similarity } from '@/domain/practice/similarity'
import { findRepealedNames } from '@/domain/statutes/repealed-names'
import { normalizeArticle, standsInArticle } from '@/domain/statutes/statute-text'

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(__dirname, ...path), 'utf8'))
const jsonIn = (folder: string) => readdirSync(join(__dirname, folder)).filter((name) => name.endsWith('.json'))

const sets = jsonIn('questions').map((file) => ({
  name: file.slice(0, -'.json'.length),
  set: v.parse(QuestionSet, readJson('questions', file)),
}))
const bank = sets.flatMap(({ set }) => questionsOf(set))
const each = bank.map((question) => [question.id, question.body] as const)
const episodeIds = readdirSync(join(__dirname, 'episodes'))

const laws = new Map(
  jsonIn('statute-index')
    .filter((name) => name !== 'repealed.json')
    .map((name) => {
      const law = v.parse(StatuteIndex, readJson('statute-index', name))
      return [law.id, law] as const
    }),
)
const repealed = v.parse(RepealedLaws, readJson('statute-index', 'repealed.json')).laws
const split = (id: string) => {
  const [law = '', article = ''] = id.split(':')
  return { law, article }
}
const shownTexts = ({ caseStem = '', stem, options, explanation, citations }: QuestionBody) => [
  caseStem,
  stem,
  ...options,
  explanation,
  ...citations.map(({ digest }) => digest),
]

const share = <T>(items: readonly T[], has: (item: T) => boolean) => items.filter(has).length / items.length
const ofKind = (kind: QuestionBody['kind']) => bank.map(({ body }) => body).filter((body) => body.kind === kind)

describe('the bank', () => {
  test('at least 320 questions: 8 for each episode, 90 for officials, every field of study', () => {
    const of = (id: string) => bank.filter(({ body }) => body.episodeId === id).length
    expect(episodeIds.filter((id) => of(id) < 8)).toEqual([])
    const official = bank.filter(({ body }) => body.audiences.includes('official'))
    expect(official.length).toBeGreaterThanOrEqual(90)
    const studied = new Set<string>(official.map(({ body }) => body.topic))
    expect(STUDY_TOPICS.filter((topic) => !studied.has(topic))).toEqual([])
    expect(bank.length).toBeGreaterThanOrEqual(320)
  })

  test('no id twice; each begins with the name of its file', () => {
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length)
    for (const { name, set } of sets) for (const { id } of set.questions) expect(id.startsWith(`${name}-`)).toBe(true)
  })

  test.each(sets.map(({ name, set }) => [name, set] as const))('%s mixes kinds and difficulty', (_, set) => {
    if (set.episodeId) expect(episodeIds).toContain(set.episodeId)
    expect(new Set(set.questions.map(({ kind }) => kind)).size).toBe(3)
    expect(new Set(set.questions.map(({ difficulty }) => difficulty)).size).toBeGreaterThanOrEqual(3)
    expect(set.questions.filter(({ caseStem }) => caseStem).length).toBeGreaterThanOrEqual(2)
  })

  test('no letter gives the answer away', () => {
    const single = ofKind('single')
    for (const letter of ['A', 'B', 'C', 'D'] as Letter[]) {
      const told = share(single, ({ answer }) => answer[0] === letter)
      expect([letter, told > 0.18 && told < 0.32]).toEqual([letter, true])
    }
    const right = share(ofKind('judgement'), ({ answer }) => answer[0] === 'A')
    expect(right).toBeGreaterThan(0.4)
    expect(right).toBeLessThan(0.6)
    expect(share(ofKind('multiple'), ({ answer, options }) => answer.length === options.length)).toBeLessThan(0.15)
  })

  test('neither does length: the right option is the longest no more often than by luck', () => {
    const longest = ({ options, answer }: QuestionBody) => {
      const right = options['ABCDEF'.indexOf(answer[0]!)]!
      return options.every((option) => option === right || option.length < right.length)
    }
    expect(share(ofKind('single'), longest)).toBeLessThan(0.4)
  })

  test('near-duplicates stand in one family', () => {
    const texts = bank.map(({ id, body }) => ({ id, family: body.family, text: `${body.caseStem ?? ''}${body.stem}` }))
    const alike = texts.flatMap((one, n) =>
      texts
        .slice(n + 1)
        .filter((other) => other.family !== one.family && similarity(one.text, other.text) >= ALIKE_FROM)
        .map((other) => `${one.id} ${other.id}`),
    )
    expect(alike).toEqual([])
  })

  test('a family stays within one topic', () => {
    const topics = new Map<string, string>()
    for (const { body } of bank) topics.set(body.family, topics.get(body.family) ?? body.topic)
    expect(bank.filter(({ body }) => topics.get(body.family) !== body.topic).map(({ id }) => id)).toEqual([])
  })
})

describe.each(each)('%s', (_, body) => {
  test('is whole, and nothing shouts', () => {
    v.parse(QuestionBody, body)
    for (const text of shownTexts(body)) {
      expect(text).not.toMatch(/[!！]/)
      expect(text).not.toMatch(/以上(都|皆|均|全|选项)|[ABCD]和[ABCD]都/)
      expect([text, findRepealedNames(text, [...laws.values()], repealed)]).toEqual([text, []])
    }
  })

  test('each citation resolves to the article it was checked against, in force', () => {
    for (const { id, textHash } of body.citations) {
      const { law, article } = split(id)
      expect([id, laws.get(law)?.articles[article]]).toEqual([id, textHash])
      expect([id, laws.get(law)?.repealedDay]).toEqual([id, null])
    }
  })
})

/** The official texts are never part of the project; where a folder of them is at hand, claims are checked word by word. */
const textFolder = join(process.env.SHARED_DIR ?? join(__dirname, '..', '..', '..', 'shared'), 'statutes')
const textsAtHand = existsSync(textFolder)
if (!textsAtHand)
  console.warn(`skipped: no texts of laws at ${textFolder}; set SHARED_DIR to the folder above statutes/`)

const LawText = v.object({ articles: v.array(v.object({ n: v.number(), sub: v.number(), text: v.string() })) })
const texts = new Map<string, v.InferOutput<typeof LawText>>()
const articleText = (id: string) => {
  const { law, article } = split(id)
  const file = texts.get(law) ?? v.parse(LawText, JSON.parse(readFileSync(join(textFolder, `${law}.json`), 'utf8')))
  texts.set(law, file)
  return file.articles.find(({ n, sub }) => (sub ? `${n}.${sub}` : `${n}`) === article)?.text ?? ''
}

;(textsAtHand ? describe : describe.skip).each(each)('%s word by word', (_, { citations }) => {
  test('what the answer rests on stands in the article, whose text the hash is of', () => {
    for (const { id, rests, textHash } of citations) {
      const text = articleText(id)
      const hash = createHash('sha256').update(normalizeArticle(text)).digest('hex').slice(0, 16)
      expect([id, hash, rests.filter((term) => !standsInArticle(term, text))]).toEqual([id, textHash, []])
    }
  })
})
