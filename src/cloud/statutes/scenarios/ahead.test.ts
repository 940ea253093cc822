import { getLaw, listLawChanges, listLaws } from '@/contract/console/law/console-laws'
import { getArticle } from '@/contract/statutes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { findCitationFaults } from '../check-citations'
import { asDocx, asJson, sampleLaw } from '../importing/files/testing-laws'
import { citing, importFiles } from './testing-import'

const [FIRST, SECOND] = ['应当在三十日内提出示例。', '本法自公布之日起施行。']
/** A law that is new, decided and not yet in force. */
const LAW = sampleLaw([FIRST, SECOND], {
  amended: '2026-10-28',
  effective: '2027-01-01',
  history: ['2026年10月28日第十四届全国人民代表大会常务委员会第二次会议通过'],
})

let app: TestApp
let editor: string
beforeEach(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
  await importFiles(app, { 'sample-law.json': asJson(LAW) })
})
afterEach(() => app.close())

/** The test's clock leaps; kept answers go by the real one. */
const leapTo = (moment: string) => {
  app.clock.set(new Date(moment))
  app.ctx.cache.drop('/api/statutes')
}
const read = async () => (await app.call(getArticle, { lawId: 'sample-law', number: '1' })).body

test('the desk has it, with nothing in force yet', async () => {
  const { laws } = (await app.call(listLaws, {}, editor)).body
  const ahead = { articles: 0, versions: 1, ahead: 1, effectiveDay: '2027-01-01', source: null }
  expect(laws.find(({ id }) => id === 'sample-law')).toMatchObject(ahead)
  const { law, versions } = (await app.call(getLaw, { lawId: 'sample-law' }, editor)).body
  expect([law.shortTitle, versions.map(({ applies }) => applies)]).toEqual(['示例法', [false]])
  expect((await app.call(listLawChanges, { lawId: 'sample-law', version: '1' }, editor)).status).toBe(200)
})

test('its file is known by its title in whatever layout it comes', async () => {
  const { files } = await importFiles(app, { '示例法（草案表决稿）.docx': asDocx(LAW) })
  expect(files).toMatchObject([{ lawId: 'sample-law', stored: { state: 'same' } }])
})

test('nothing may cite it before its day', async () => {
  const faults = await findCitationFaults(app.ctx, [citing('1', FIRST)])
  expect(faults.map(({ message }) => message)).toEqual(['《示例法》从 2027-01-01 起才施行，请改用现行法律。'])
})

test('residents read that it is still to come, and from its day on the text', async () => {
  expect(await read()).toMatchObject({
    state: 'ahead',
    text: null,
    next: { amendedDay: '2026-10-28', effectiveDay: '2027-01-01', text: FIRST },
  })
  leapTo('2026-12-31T16:00:00Z')
  expect(await read()).toMatchObject({ state: 'applies', text: FIRST, next: null })
})

test('an article that an amendment to come adds is still to come, while the law applies', async () => {
  const texts = [FIRST, SECOND, '以后才有的一条。']
  const amended = { ...sampleLaw(texts, { amended: '2027-02-01' }), effective: '2027-06-01' }
  leapTo('2027-03-01T00:00:00Z')
  await importFiles(app, { 'a.json': asJson(amended) })
  const { body } = await app.call(getArticle, { lawId: 'sample-law', number: '3' })
  expect(body).toMatchObject({ state: 'ahead', text: null, before: null, next: { text: texts[2] } })
})
