import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { DistrictFile } from '@/contract/district'
import { EpisodeScript } from '@/contract/content/episode-script'
import { AUDIENCES, HELPS, TOPICS } from '@/contract/episodes'
import { RepealedLaws, StatuteIndex } from '@/contract/content/statute-index'
import { AUDIENCE_WORDS } from '@/domain/episodes/audiences'
import { HELP_WORDS } from '@/domain/episodes/helps'
import { normalizeArticle, standsInArticle } from '@/domain/statutes/statute-text'
import { findRepealedNames } from '@/domain/statutes/repealed-names'
import { findReadingFaults, findTimeFaults } from '@/domain/episodes/captions/check-captions'
import { timeTranscript } from '@/domain/episodes/timeline'
import { TOPIC_WORDS } from '@/domain/episodes/topics'

const folderOf = (name: string) => join(__dirname, name)
const foldersIn = (name: string) =>
  readdirSync(folderOf(name), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(__dirname, ...path), 'utf8'))

const episodeIds = foldersIn('episodes')
const scripts = episodeIds.map((id) => v.parse(EpisodeScript, readJson('episodes', id, 'episode.json')))
const each = scripts.map((script) => [script.id, script] as const)

const lawFiles = readdirSync(folderOf('statute-index')).filter((name) => name !== 'repealed.json')
const laws = new Map(
  lawFiles.map((name) => {
    const law = v.parse(StatuteIndex, readJson('statute-index', name))
    return [law.id, law] as const
  }),
)
const repealed = v.parse(RepealedLaws, readJson('statute-index', 'repealed.json')).laws

const captionsOf = (script: EpisodeScript) => script.scenes.flatMap((scene) => scene.lines)
/** Everything of a script that people read. */
const shownTexts = (script: EpisodeScript) => [
  script.title,
  script.hook,
  script.takeaway,
  ...script.askedAs,
  ...captionsOf(script).map(({ text }) => text),
  ...script.citations.map(({ digest }) => digest),
]
const wordsOnly = (text: string) => text.replace(/[\p{P}\s]/gu, '')
const splitCitation = (id: string) => {
  const [law = '', article = ''] = id.split(':')
  return { law, article }
}

describe('the episodes together', () => {
  test('all twenty-nine, each in the folder of its id', () => {
    expect(scripts).toHaveLength(29)
    expect(scripts.map(({ id }) => id)).toEqual(episodeIds)
  })

  test('all films, covers and captions are at most 40 MB', () => {
    const sizes = readdirSync(folderOf('episodes'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000_000)
  })

  test('no number and no day twice', () => {
    expect(new Set(scripts.map(({ number }) => number)).size).toBe(scripts.length)
    expect(new Set(scripts.map(({ publishedDay }) => publishedDay)).size).toBe(scripts.length)
  })

  test('every code of the contract has its words, and no word is without a code', () => {
    expect(Object.keys(TOPIC_WORDS)).toEqual([...TOPICS])
    expect(Object.keys(AUDIENCE_WORDS)).toEqual([...AUDIENCES])
    expect(Object.keys(HELP_WORDS)).toEqual([...HELPS])
  })
})

describe.each(each)('%s as a film', (id, script) => {
  test('four to seven scenes of story between title and takeaway', () => {
    const story = script.scenes.slice(1, -1)
    expect(story.length).toBeGreaterThanOrEqual(4)
    expect(story.length).toBeLessThanOrEqual(7)
  })

  test('lasts 40 to 90 seconds at the pace of an elderly reader', () => {
    const seconds = timeTranscript(script.scenes).durationMs / 1000
    expect(seconds).toBeGreaterThanOrEqual(40)
    expect(seconds).toBeLessThanOrEqual(90)
  })

  test('captions follow one another, and there is time to read each', () => {
    const { lines, durationMs } = timeTranscript(script.scenes)
    expect([...findTimeFaults(lines, durationMs), ...findReadingFaults(lines)]).toEqual([])
  })

  test('the title asks the hook, the last card says the takeaway', () => {
    const said = (lines: readonly { text: string }[] = []) => wordsOnly(lines.map(({ text }) => text).join(''))
    expect(said(script.scenes[0]?.lines)).toContain(wordsOnly(script.hook))
    expect(said(script.scenes.at(-1)?.lines)).toBe(wordsOnly(script.takeaway))
  })

  test('nothing shouts, and no private number is shown', () => {
    for (const text of shownTexts(script)) {
      expect(text).not.toMatch(/[!！]/)
      expect(text.replaceAll(/023-0000-\d{4}/g, '')).not.toMatch(/\d[\d-]{6,}/)
    }
  })

  const video = join(folderOf('episodes'), id, 'video.mp4')
  const onlyRendered = existsSync(video) ? test : test.skip
  onlyRendered(`the rendered video is at most 1 MB and 40 to 90 seconds (${id})`, () => {
    expect(statSync(video).size).toBeLessThanOrEqual(1_000_000)
    const { durationMs } = v.parse(v.object({ durationMs: v.number() }), readJson('episodes', id, 'media.json'))
    expect(durationMs).toBeGreaterThanOrEqual(40_000)
    expect(durationMs).toBeLessThanOrEqual(90_000)
  })
})

/** Words that state law; a caption with one of them must name its article. */
const LEGAL_WORDS =
  /应当|应在|应查|应认定|不得|视为|有权|可以(申请|要求|请求|主张|举报|追偿)|承担|担责|拘留|罚|犯罪|补偿|追偿|约束力/

describe.each(each)('%s as law', (_, script) => {
  test('every citation resolves to the article it was checked against', () => {
    for (const { id, textHash } of script.citations) {
      const { law, article } = splitCitation(id)
      expect([id, laws.get(law)?.articles[article]]).toEqual([id, textHash])
    }
  })

  test('every law is in force on the day of publication', () => {
    for (const { id } of script.citations) {
      const law = laws.get(splitCitation(id).law)
      expect(law?.effectiveDay && law.effectiveDay <= script.publishedDay).toBe(true)
      expect((law?.repealedDay ?? '9999-12-31') > script.publishedDay).toBe(true)
    }
  })

  test('captions cite what is declared, and all that is declared is cited', () => {
    const declared = script.citations.map(({ id }) => id)
    const cited = new Set(captionsOf(script).flatMap(({ cites = [] }) => cites))
    expect(new Set(declared).size).toBe(declared.length)
    expect([...cited].sort()).toEqual([...declared].sort())
  })

  test('a caption that states law names its article', () => {
    const bare = captionsOf(script).filter(({ text, cites }) => !cites && LEGAL_WORDS.test(text))
    expect(bare.map(({ text }) => text)).toEqual([])
  })

  test('no repealed law is named', () => {
    for (const text of shownTexts(script)) expect([text, namesRepealed(text)]).toEqual([text, []])
  })
})

const namesRepealed = (text: string) => findRepealedNames(text, [...laws.values()], repealed)

describe('the statute index', () => {
  test('87 laws and 9,018 articles in at most 350 KB', () => {
    const articles = [...laws.values()].reduce((sum, law) => sum + Object.keys(law.articles).length, 0)
    const bytes = lawFiles.reduce((sum, name) => sum + statSync(join(folderOf('statute-index'), name)).size, 0)
    expect([laws.size, articles]).toEqual([87, 9018])
    expect(bytes).toBeLessThanOrEqual(350_000)
    expect([...laws.keys()].map((id) => `${id}.json`).sort()).toEqual([...lawFiles].sort())
  })

  test('each repealing article resolves, and no repealed law is in the index', () => {
    for (const { title, repealedBy, repealedDay } of repealed) {
      const { law, article } = splitCitation(repealedBy)
      expect(laws.get(law)?.articles[article]).toBeDefined()
      expect(laws.get(law)?.effectiveDay).toBe(repealedDay)
      expect([...laws.values()].map((known) => known.title)).not.toContain(title)
    }
  })
})

describe('the districts', () => {
  const districts = foldersIn('districts').map((id) => [id, readJson('districts', id, 'district.json')] as const)

  test.each(districts)('%s: readable, in the folder of its id, dates in order', (id, file) => {
    const district = v.parse(DistrictFile, file)
    expect(district.id).toBe(id)
    expect((district.validFrom ?? '') < (district.validTo ?? '9999-12-31')).toBe(true)
    if (district.successor) expect(district.successor.since).toBe(district.validTo)
    if (district.sample) expect(district.bureau).toContain('示例')
  })

  test.each(districts)('%s: every village lies in its subdistrict, no code twice', (_, file) => {
    const { subdistricts } = v.parse(DistrictFile, file)
    for (const { code, villages } of subdistricts)
      for (const village of villages) expect(village.code.startsWith(code)).toBe(true)
    const codes = subdistricts.flatMap(({ code, villages }) => [code, ...villages.map((village) => village.code)])
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('jiangbei has its 12 subdistricts and towns and 132 villages, a second district needs no code', () => {
    const { subdistricts } = v.parse(DistrictFile, readJson('districts', 'jiangbei', 'district.json'))
    expect(subdistricts.length).toBe(12)
    expect(subdistricts.flatMap(({ villages }) => villages).length).toBe(132)
    expect(districts.length).toBeGreaterThanOrEqual(2)
  })
})

/** The official texts are never part of the project; where a folder of them is at hand, claims are checked word by word. */
const textFolder = join(process.env.SHARED_DIR ?? join(__dirname, '..', '..', '..', 'shared'), 'statutes')
const textsAtHand = existsSync(textFolder)
if (!textsAtHand)
  console.warn(`skipped: no texts of laws at ${textFolder}; set SHARED_DIR to the folder above statutes/`)

const LawText = v.object({ articles: v.array(v.object({ n: v.number(), sub: v.number(), text: v.string() })) })
const articleText = (id: string) => {
  const { law, article } = splitCitation(id)
  const file = v.parse(LawText, JSON.parse(readFileSync(join(textFolder, `${law}.json`), 'utf8')))
  return file.articles.find(({ n, sub }) => (sub ? `${n}.${sub}` : `${n}`) === article)?.text ?? ''
}

;(textsAtHand ? describe : describe.skip).each(each)('%s word by word', (_, script) => {
  test('what a citation rests on stands in the article', () => {
    for (const { id, rests } of script.citations) {
      const missing = rests.filter((term) => !standsInArticle(term, articleText(id)))
      expect([id, missing]).toEqual([id, []])
    }
  })

  test('the hash is that of the text', () => {
    for (const { id, textHash } of script.citations) {
      const hash = createHash('sha256')
        .update(normalizeArticle(articleText(id)))
        .digest('hex')
        .slice(0, 16)
      expect([id, hash]).toEqual([id, textHash])
    }
  })
})
