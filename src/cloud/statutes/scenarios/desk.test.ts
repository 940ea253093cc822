import { clearEpisodeDoubt } from '@/contract/console/console-episodes'
import { getLaw, listLawChanges, listLaws } from '@/contract/console/law/console-laws'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { asJson, sampleLaw } from '../importing/files/testing-laws'
import { importFiles, plantBoth } from './testing-import'

const [FIRST, SECOND] = ['应当在三十日内提出示例。', '本法自公布之日起施行。']
const LAW = sampleLaw([FIRST, SECOND])
const AMENDED = sampleLaw(['应当在六十日内提出示例。', SECOND, '新的一条。'], {
  amended: '2026-01-10',
  effective: '2026-06-01',
})
const AHEAD = sampleLaw(['应当在九十日内提出示例。', SECOND], { amended: '2026-10-28', effective: '2027-01-01' })

let app: TestApp
let editor: string
beforeEach(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
  await importFiles(app, { 'sample-law.json': asJson(LAW) })
  await plantBoth(app, '1', FIRST)
  await importFiles(app, { 'a.json': asJson(AMENDED), 'b.json': asJson(AHEAD) })
})
afterEach(() => app.close())

const doubts = async () => (await app.call(listLaws, {}, editor)).body.doubts

test('laws with their text and what rests on them, the doubts with their reasons', async () => {
  const { laws } = (await app.call(listLaws, {}, editor)).body
  expect(laws).toHaveLength(88)
  const row = { amendedDay: '2026-01-10', checkedDay: '2026-11-23', articles: 3, versions: 3, ahead: 1 }
  expect(laws.find(({ id }) => id === 'sample-law')).toMatchObject(row)
  expect(laws[0]).toMatchObject({ id: 'civil-code', source: null, versions: 0 })
  expect(laws[0]!.questions).toBeGreaterThan(laws[0]!.episodes)
  expect((await doubts()).map(({ kind, id, live, reason }) => [kind, id, live, reason])).toEqual([
    ['episode', 'sample-episode', true, '《示例法》第一条的原文有变化'],
    ['question', 'sample-question', true, '《示例法》第一条的原文有变化'],
  ])
})

test('versions, newest first, and what each changed', async () => {
  const { versions } = (await app.call(getLaw, { lawId: 'sample-law' }, editor)).body
  expect(versions.map(({ version, applies }) => [version, applies])).toEqual([
    [3, false],
    [2, true],
    [1, false],
  ])
  const changesOf = (version: string) => app.call(listLawChanges, { lawId: 'sample-law', version }, editor)
  const { before, changes } = (await changesOf('2')).body
  expect(before).toBe(1)
  expect(changes.map(({ label, what, was, is }) => [label, what, was, is])).toEqual([
    ['第一条', 'changed', FIRST, AMENDED.articles[0]!.text],
    ['第三条', 'added', null, '新的一条。'],
  ])
  expect((await changesOf('3')).body.changes.map(({ label, what }) => [label, what])).toEqual([
    ['第一条', 'changed'],
    ['第三条', 'gone'],
  ])
  expect((await changesOf('1')).body).toEqual({ before: null, changes: [] })
})

test('what nobody knows is not found', async () => {
  expect((await app.call(listLawChanges, { lawId: 'sample-law', version: '9' }, editor)).status).toBe(404)
  expect((await app.call(getLaw, { lawId: 'no-such-law' }, editor)).status).toBe(404)
})

test('what was taken off is acknowledged without confirming anything', async () => {
  await importFiles(app, { 'c.json': asJson({ ...AMENDED, repealed: '2026-08-15' }) })
  expect((await doubts()).map(({ id, live }) => [id, live])).toEqual([
    ['sample-episode', false],
    ['sample-question', false],
  ])
  const acknowledged = { id: 'sample-episode', reason: '不再需要这一期' }
  expect((await app.call(clearEpisodeDoubt, acknowledged, await app.as('admin'))).body).toEqual({ doubt: null })
  expect((await doubts()).map(({ id }) => id)).toEqual(['sample-question'])
})
