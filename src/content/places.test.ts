import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { DistrictFile } from '@/contract/district'
import { HelpFile, PlacesFile } from '@/contract/content/places-file'
import { LawyersFile } from '@/contract/content/lawyers-file'
import { StatuteIndex } from '@/contract/content/statute-index'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { sampleNetwork } from '@/domain/places/roads/sample/sample-network'
import { snap } from '@/domain/places/roads/searching/snap'
import { CARRIERS, SERVICES } from '@/domain/places/words'
import { normalizeArticle, standsInArticle } from '@/domain/statutes/statute-text'

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(__dirname, ...path), 'utf8'))
const inDistrict = (file: string) => readJson('districts', 'jiangbei', file)

const { matters } = v.parse(HelpFile, readJson('places', 'help.json'))
const { places, villages } = v.parse(PlacesFile, inDistrict('places.json'))
const { subdistricts } = v.parse(DistrictFile, inDistrict('district.json'))
const { firms } = v.parse(LawyersFile, inDistrict('lawyers.json'))
const citations = matters.flatMap((matter) => matter.citations.map((citation) => [matter.id, citation] as const))

const splitCitation = (id: string) => {
  const [law = '', article = ''] = id.split(':')
  return { law, article }
}

describe('这事去哪办', () => {
  test('every service settles something, no trouble twice', () => {
    expect(new Set(matters.map(({ service }) => service))).toEqual(new Set(SERVICES))
    expect(new Set(matters.map(({ id }) => id)).size).toBe(matters.length)
    for (const { service, also } of matters) expect(also).not.toContain(service)
  })

  test.each(citations)(
    '%s: its citation resolves to the article it was checked against, of a law in force',
    (_, citation) => {
      const { law, article } = splitCitation(citation.id)
      const index = v.parse(StatuteIndex, readJson('statute-index', `${law}.json`))
      expect([citation.id, index.articles[article]]).toEqual([citation.id, citation.textHash])
      expect(index.repealedDay).toBeNull()
    },
  )

  test('its episodes are there, and nothing shouts', () => {
    for (const { episode, first, trouble, bring } of matters) {
      if (episode) expect(existsSync(join(__dirname, 'episodes', episode, 'episode.json'))).toBe(true)
      for (const text of [first, trouble, ...bring]) expect(text).not.toMatch(/[!！]/)
    }
  })
})

/** The official texts are never part of the project; where a folder of them is at hand, claims are checked word by word. */
const textFolder = join(process.env.SHARED_DIR ?? join(__dirname, '..', '..', '..', 'shared'), 'statutes')
const LawText = v.object({ articles: v.array(v.object({ n: v.number(), sub: v.number(), text: v.string() })) })

;(existsSync(textFolder) ? describe : describe.skip)('word by word', () => {
  test.each(citations)('%s: what a citation rests on stands in the article', (_, { id, rests, textHash }) => {
    const { law, article } = splitCitation(id)
    const { articles } = v.parse(LawText, JSON.parse(readFileSync(join(textFolder, `${law}.json`), 'utf8')))
    const text = articles.find(({ n, sub }) => (sub ? `${n}.${sub}` : `${n}`) === article)?.text ?? ''
    expect(rests.filter((term) => !standsInArticle(term, text))).toEqual([])
    expect(createHash('sha256').update(normalizeArticle(text)).digest('hex').slice(0, 16)).toBe(textHash)
  })
})

describe('the sample places', () => {
  test('ninety, of all carriers and services, each with an id of its own', () => {
    expect(places).toHaveLength(90)
    expect(new Set(places.map(({ id }) => id)).size).toBe(90)
    expect(new Set(places.map(({ carrier }) => carrier))).toEqual(new Set(CARRIERS))
    expect(new Set(places.flatMap(({ services }) => services))).toEqual(new Set(SERVICES))
  })

  test('all say 示例; numbers are nobody’s, or the public 12348', () => {
    for (const { name, address, people, phone } of places) {
      expect(
        [name, address, ...people.map((person) => person.name)].filter((text) => !text.startsWith('示例·')),
      ).toEqual([])
      expect(phone).toMatch(/^(023-0000-\d{4}|12348)$/)
    }
  })

  test('lawyers on duty are those of the district’s file', () => {
    const known = new Map(firms.flatMap(({ lawyers }) => lawyers.map(({ id, name }) => [id, name] as const)))
    const onDuty = places.flatMap(({ people }) => people.filter(({ lawyerId }) => lawyerId !== null))
    expect(onDuty.length).toBeGreaterThan(20)
    for (const { lawyerId, name } of onDuty) expect(known.get(lawyerId!)).toBe(name)
  })

  test('every village has a point, and all points lie at a road of the made-up network, on foot', () => {
    expect(Object.keys(villages).sort()).toEqual(
      subdistricts.flatMap((one) => one.villages.map(({ code }) => code)).sort(),
    )
    const graph = buildGraph(sampleNetwork().network, 'foot')
    const points = [...places.map(({ point }) => point), ...Object.values(villages).map(([lon, lat]) => ({ lon, lat }))]
    for (const point of points) expect(snap(graph, point)?.metres ?? Infinity).toBeLessThan(60)
  })
})
