import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { StatuteIndex } from '@/contract/content/statute-index'
import { hashArticle } from '@/cloud/statutes/hash-article'
import { normalizeArticle } from '@/domain/statutes/statute-text'
import { isCivilDay } from '@/domain/time/civil-days'

/** One that calendars have: the database would refuse another. */
export const CivilDay = v.pipe(v.string(), v.isoDate(), v.check(isCivilDay))

/** A law as the importer delivers it; only what the index keeps is checked. */
export const StatuteFile = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: v.pipe(v.string(), v.minLength(2)),
  shortTitle: v.pipe(v.string(), v.minLength(2)),
  kind: v.string(),
  issuer: v.string(),
  amended: CivilDay,
  /** Empty where the source did not say. */
  effective: v.union([v.literal(''), CivilDay]),
  articles: v.pipe(
    v.array(v.object({ n: v.pipe(v.number(), v.integer()), sub: v.pipe(v.number(), v.integer()), text: v.string() })),
    v.minLength(1),
  ),
})
export type StatuteFile = v.InferOutput<typeof StatuteFile>

const hashArticles = (law: StatuteFile): Record<string, string> => {
  const hashes = new Map<string, string>()
  for (const { n, sub, text } of law.articles) {
    const number = sub ? `${n}.${sub}` : String(n)
    if (hashes.has(number)) throw new Error(`${law.id}: article ${number} occurs twice`)
    if (normalizeArticle(text) === '') throw new Error(`${law.id}: article ${number} is empty`)
    hashes.set(number, hashArticle(text))
  }
  return Object.fromEntries(hashes)
}

const indexOf = (law: StatuteFile): StatuteIndex =>
  v.parse(StatuteIndex, {
    id: law.id,
    title: law.title,
    shortTitle: law.shortTitle,
    kind: law.kind,
    issuer: law.issuer,
    amendedDay: law.amended,
    effectiveDay: law.effective || null,
    repealedDay: null,
    articles: hashArticles(law),
  })

const ARTICLES_PER_LINE = 5

/** 276, 276.1, 276.2, 277; an object by itself puts whole numbers first. */
const inOrder = (a: string, b: string) => {
  const [left = 0, leftSub = 0] = a.split('.').map(Number)
  const [right = 0, rightSub = 0] = b.split('.').map(Number)
  return left - right || leftSub - rightSub
}

/** Several articles to a line: small on disk, and a changed article still shows as one changed line. */
const printIndex = ({ articles, ...facts }: StatuteIndex): string => {
  const head = Object.entries(facts).map(([key, value]) => `"${key}":${JSON.stringify(value)}`)
  const numbers = Object.keys(articles).sort(inOrder)
  const cells = numbers.map((number) => `"${number}":"${articles[number]}"`)
  const lines = Array.from({ length: Math.ceil(cells.length / ARTICLES_PER_LINE) }, (_, index) =>
    cells.slice(index * ARTICLES_PER_LINE, (index + 1) * ARTICLES_PER_LINE).join(','),
  )
  return `{\n${head.join(',\n')},\n"articles":{\n${lines.join(',\n')}\n}}\n`
}

/**
 * Writes one index of facts per law: title, days, and a hash per article, never the text.
 *
 * @param folder holds one `<law-id>.json` per law; names that begin with `_` are skipped
 * @param outFolder receives `<law-id>.json`; other files in it stay as they are
 * @returns how many laws and articles were written
 * @throws Error naming the file, when one is not a law, an article is empty or a number occurs twice
 */
export const indexStatutes = async (folder: string, outFolder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('_')).sort()
  await mkdir(outFolder, { recursive: true })
  let articles = 0
  for (const name of names) {
    const parsed = v.safeParse(StatuteFile, JSON.parse(await readFile(join(folder, name), 'utf8')))
    if (!parsed.success) throw new Error(`${name}: ${v.summarize(parsed.issues)}`)
    if (`${parsed.output.id}.json` !== name) throw new Error(`${name}: its id is ${parsed.output.id}`)
    await writeFile(join(outFolder, name), printIndex(indexOf(parsed.output)))
    articles += parsed.output.articles.length
  }
  return { laws: names.length, articles }
}
