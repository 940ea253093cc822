import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listAudit } from '@/contract/console/console-audit'
import { clearEpisodeDoubt, getConsoleEpisode } from '@/contract/console/console-episodes'
import { clearDoubt, getQuestion } from '@/contract/console/console-questions'
import { listLawChanges } from '@/contract/console/law/console-laws'
import { getEpisode, listEpisodes } from '@/contract/episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openDb } from '@/cloud/kernel/db'
import { findRepealedIn } from '@/cloud/practice/desk/check-question'
import { testQuestion } from '@/cloud/practice/testing-questions'
import { hashArticle } from '../hash-article'
import { asDocx, asJson, asMarkdown, sampleLaw, type SampleLaw } from '../importing/files/testing-laws'
import { importLaws } from '../importing/import-laws'
import { sayReport } from '../importing/say-report'
import { readLawBook } from '../known/law-book'
import { checkLaws } from '../standing/check-laws'
import { citing, importFiles, plantBoth, standingOfBoth } from './testing-import'

const [FIRST, SECOND] = ['应当在三十日内提出示例。', '本法自公布之日起施行。']
const LAW = sampleLaw([FIRST, SECOND])
/** Amended on a later day, in force from `effective` on. */
const amended = (texts: string[], effective = '2026-06-01', more: Partial<SampleLaw> = {}) =>
  sampleLaw(texts, {
    amended: '2026-01-10',
    effective,
    history: [...LAW.history, '2026年1月10日第十四届全国人民代表大会常务委员会第二次会议修订'],
    ...more,
  })
const CHANGED = amended(['应当在六十日内提出示例。', SECOND])

/** The first article of a law, as somebody had it on the screen. */
const read = ({ articles: [first] }: SampleLaw) => ({ id: 'sample-law:1', textHash: hashArticle(first!.text) })

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  await importFiles(app, { 'sample-law.json': asJson(LAW) })
})
afterEach(() => app.close())

const both = (doubt: string | null, live: boolean) => ({ episode: [doubt, live], question: [doubt, live] })
const actsOn = async (subject: string) =>
  (await app.call(listAudit, { subject }, await app.as('admin'))).body.entries.map((e) => [
    e.actorName,
    e.action,
    e.detail,
  ])
const changedSince = async () => (await app.call(getEpisode, { id: 'sample-episode' })).body.citations[0]!.changedSince
const state = (report: Awaited<ReturnType<typeof importFiles>>) =>
  report.files.map((file) => ('refused' in file ? file.refused : file.stored.state))

test('a dry run tells what would change and whom that touches, and writes nothing', async () => {
  await plantBoth(app, '1', FIRST)
  const report = await importFiles(app, { 'a.json': asJson(CHANGED) }, false)
  expect(sayReport(report).split('\n')).toEqual([
    '《示例法》sample-law，2 条，自 2026-06-01 起：1 条有改动（第一条）',
    '    待复核 节目 sample-episode「示例：这样可以吗？」：《示例法》第一条的原文有变化',
    '    待复核 题目 sample-question「示例：楼上漏水，先做什么？」：《示例法》第一条的原文有变化',
    '',
    '读到 1 部法律、2 条，其中 0 部没有变化；拒绝 0 个文件。',
    '这是预演，没有写入；确认无误后加上 --apply 再运行一次。',
  ])
  expect(await standingOfBoth(app)).toEqual(both(null, true))
  expect(await checkLaws(app.ctx)).toBe(0)
})

test('the same text in another layout flags nothing, and is the same version', async () => {
  await plantBoth(app, '1', FIRST)
  const report = await importFiles(app, { 'a.md': asMarkdown(LAW), 'b.docx': asDocx(LAW), 'c.json': asJson(LAW) })
  expect(state(report)).toEqual(['same', 'same', 'same'])
  expect(report.marked).toBe(0)
  expect(await standingOfBoth(app)).toEqual(both(null, true))
})

test('a changed article puts the episode and the question to 待复核, and the log says that the system did it', async () => {
  await plantBoth(app, '1', FIRST)
  const report = await importFiles(app, { 'a.docx': asDocx(CHANGED) })
  expect([state(report), report.marked]).toEqual([['other'], 2])
  expect(await standingOfBoth(app)).toEqual(both('law', true))
  expect(await changedSince()).toBe(true)
  expect(await actsOn('sample-episode')).toEqual([
    ['系统', 'episode.law-changed', '第 1 版：《示例法》第一条的原文有变化'],
  ])
  expect(await actsOn('sample-question')).toEqual([['系统', 'question.law-changed', '《示例法》第一条的原文有变化']])
  expect(await checkLaws(app.ctx)).toBe(0)
})

test('confirmed by somebody who did not write it, the same text raises no doubt again; the next change does', async () => {
  await plantBoth(app, '1', FIRST)
  await importFiles(app, { 'a.json': asJson(CHANGED) })
  const [editor, admin] = [await app.as('editor'), await app.as('admin')]
  const reason = '核对过，说明仍然正确'
  expect((await app.call(clearEpisodeDoubt, { id: 'sample-episode', reason }, editor)).body.code).toBe('same-person')
  expect((await app.call(clearDoubt, { id: 'sample-question', reason }, editor)).body.code).toBe('same-person')
  const articles = [read(CHANGED)]
  const [episode, question] = [
    { id: 'sample-episode', reason, articles },
    { id: 'sample-question', reason, articles },
  ]
  expect((await app.call(clearEpisodeDoubt, episode, admin)).body).toEqual({ doubt: null })
  expect((await app.call(clearDoubt, question, admin)).body).toEqual({ doubt: null })
  expect(await checkLaws(app.ctx)).toBe(0)
  expect(await standingOfBoth(app)).toEqual(both(null, true))
  expect(await changedSince()).toBe(false)
  expect((await actsOn('sample-episode'))[0]).toEqual(['示例管理员·小何', 'episode.clear-doubt', reason])

  await importFiles(app, { 'a.json': asJson(amended(['应当在九十日内提出示例。', SECOND], '2026-07-01')) })
  expect(await standingOfBoth(app)).toEqual(both('law', true))
})

test.each([
  ['the text before', [read(LAW)]],
  ['nothing', []],
])('a text nobody read is not confirmed: %s', async (_, articles) => {
  await plantBoth(app, '1', FIRST)
  await importFiles(app, { 'a.json': asJson(CHANGED) })
  const admin = await app.as('admin')
  const reason = '核对过，说明仍然正确'
  const stale = { code: 'stale', message: expect.stringContaining('请刷新页面') as string }
  expect((await app.call(clearEpisodeDoubt, { id: 'sample-episode', reason, articles }, admin)).body).toMatchObject(
    stale,
  )
  expect((await app.call(clearDoubt, { id: 'sample-question', reason, articles }, admin)).body).toMatchObject(stale)
  expect(await standingOfBoth(app)).toEqual(both('law', true))
})

test('a wrong file that is replaced by the right one leaves no doubts behind', async () => {
  await plantBoth(app, '1', FIRST)
  await importFiles(app, { 'a.json': asJson(sampleLaw(['应当在三十天内提出示例。', SECOND])) })
  expect(await standingOfBoth(app)).toEqual(both('law', true))
  expect(state(await importFiles(app, { 'a.json': asJson(LAW) }))).toEqual(['other'])
  expect(await standingOfBoth(app)).toEqual(both(null, true))
})

test.each([
  ['the law is repealed', { ...LAW, repealed: '2026-08-15' }, '《示例法》已经废止'],
  ['the article is no more', amended(['别的。']), '《示例法》第二条已经没有了'],
])('%s: both are taken off', async (_, law, reason) => {
  await plantBoth(app, '2', SECOND)
  const report = await importFiles(app, { 'a.json': asJson(law) })
  expect(report.marked).toBe(2)
  expect(await standingOfBoth(app)).toEqual(both('law', false))
  expect((await app.call(getEpisode, { id: 'sample-episode' })).status).toBe(404)
  expect((await app.call(listEpisodes, {})).body.episodes.map(({ id }) => id)).not.toContain('sample-episode')
  expect((await actsOn('sample-episode'))[0]).toEqual(['系统', 'episode.law-gone', `第 1 版：${reason}`])
  const editor = await app.as('editor')
  const withdrawn = { state: 'withdrawn', note: `${reason}，已自动下架。` }
  const episode = (await app.call(getConsoleEpisode, { id: 'sample-episode' }, editor)).body
  const question = (await app.call(getQuestion, { id: 'sample-question' }, editor)).body
  expect(episode.versions[0]).toMatchObject(withdrawn)
  expect(question.versions[0]).toMatchObject(withdrawn)
  expect((await actsOn('sample-question'))[0]).toEqual(['系统', 'question.law-gone', reason])
})

test('what was repealed does not come back with the same text in another file', async () => {
  await importFiles(app, { 'a.json': asJson({ ...LAW, repealed: '2026-08-15' }) })
  const report = await importFiles(app, { 'a.docx': asDocx(LAW), 'b.json': asJson(LAW) })
  expect(state(report)).toEqual(['same', 'same'])
  expect(sayReport(report)).toContain('自 2025-03-01 起，2026-08-15 废止：没有变化')
  expect((await readLawBook(app.ctx)).find('sample-law')!.repealedDay).toBe('2026-08-15')
})

test('a new file under the name of a law that is known to be repealed comes in as repealed', async () => {
  const old = {
    ...LAW,
    id: 'old-contracts',
    title: '中华人民共和国合同法',
    shortTitle: '合同法',
    effective: '1999-10-01',
  }
  const words = testQuestion({ stem: '依照《合同法》，可以吗？' })
  const named = await findRepealedIn(app.ctx, words)
  await importFiles(app, { 'old-contracts.json': asJson({ ...old, amended: '1999-03-15' }) })
  expect(named).toEqual(['合同法'])
  expect(await findRepealedIn(app.ctx, words)).toEqual(named)
  expect((await readLawBook(app.ctx)).standingOf(citing('1', FIRST, 'old-contracts'))).toBe('gone')
})

test('the first import of an indexed law tells the desk what is not as it was indexed', async () => {
  const law = sampleLaw(['甲。', '乙。'], {
    id: 'civil-code',
    title: '中华人民共和国民法典',
    shortTitle: '民法典',
    amended: '2026-10-01',
    effective: '',
  })
  await importFiles(app, { 'civil-code.json': asJson(law) })
  const editor = await app.as('editor')
  const { before, changes } = (await app.call(listLawChanges, { lawId: 'civil-code', version: '1' }, editor)).body
  expect([before, changes.length]).toEqual([null, 1260])
  expect(changes[0]).toMatchObject({ number: '1', what: 'changed', was: null, is: '甲。' })
  expect(changes[2]).toMatchObject({ number: '3', what: 'gone', was: null, is: null })
  const old = await importFiles(app, { 'civil-code.json': asJson({ ...law, amended: '2001-01-01' }) })
  expect(state(old)).toEqual(['other'])
  const first = (await app.call(listLawChanges, { lawId: 'civil-code', version: '2' }, editor)).body
  expect(first).toEqual({ before: null, changes: [] })
})

test('a wording whose day lies ahead changes nothing before it, and counts from the first minute of it in Chongqing', async () => {
  await plantBoth(app, '1', FIRST)
  const report = await importFiles(app, {
    'a.json': asJson(amended(['应当在六十日内提出示例。', SECOND], '2026-12-01')),
  })
  expect(report.files[0]).toMatchObject({ touched: [{ kind: 'episode', becomes: 'changed' }, { kind: 'question' }] })
  expect(await standingOfBoth(app)).toEqual(both(null, true))
  app.clock.set(new Date('2026-11-30T15:59:59Z'))
  expect(await checkLaws(app.ctx)).toBe(0)
  app.clock.set(new Date('2026-11-30T16:00:00Z'))
  expect(await checkLaws(app.ctx)).toBe(2)
  expect(await standingOfBoth(app)).toEqual(both('law', true))
})

test('one bad file leaves the others', async () => {
  await plantBoth(app, '1', FIRST)
  const report = await importFiles(app, {
    'a.md': Buffer.from('# 示例法\n\n2026年1月10日修订\n\n第一条 甲。\n\n第三条 丙。'),
    'b.json': asJson(CHANGED),
  })
  expect(state(report)).toEqual(['第一条后面是第三条，中间缺条或次序不对，请换一份完整的文本', 'other'])
  expect(sayReport(report)).toContain('拒绝 a.md：第一条后面是第三条')
})

test('what was stored before a folder vanished counts', async () => {
  await plantBoth(app, '1', FIRST)
  const path = join(mkdtempSync(join(tmpdir(), 'laws-')), 'a.json')
  writeFileSync(path, asJson(CHANGED))
  await expect(importLaws(app.ctx, [path, '/no/such/folder'], true)).rejects.toThrow('ENOENT')
  expect(await standingOfBoth(app)).toEqual(both('law', true))
})

test('another process notices within a minute', async () => {
  await plantBoth(app, '1', FIRST)
  const db = openDb(app.ctx.db.pool.options.connectionString!, { log: app.log, max: 2 })
  const other = { ...app.ctx, db }
  expect((await readLawBook(other)).find('sample-law')!.articles).toEqual(
    (await readLawBook(app.ctx)).find('sample-law')!.articles,
  )
  await importFiles(app, { 'a.json': asJson(CHANGED) })
  expect((await readLawBook(other)).find('sample-law')!.imported!.version).toBe(1)
  app.clock.advance(60_000)
  expect((await readLawBook(other)).find('sample-law')!.imported!.version).toBe(2)
  await db.close()
})

test('an import that dies in the middle of a law leaves what was there', async () => {
  await plantBoth(app, '1', FIRST)
  await app.ctx.db.pool.query(`
    create function die() returns trigger language plpgsql as $$ begin
      if new.number = '2' then raise exception 'killed'; end if; return new; end $$;
    create trigger die before insert on statute_articles for each row execute function die()`)
  const report = await importFiles(app, { 'a.json': asJson(CHANGED) })
  expect(state(report)).toEqual([expect.stringMatching(/^没有写入，原有的文本不变（killed）/)])
  app.clock.advance(60_000)
  expect((await readLawBook(app.ctx)).find('sample-law')).toMatchObject({
    amendedDay: '2025-01-01',
    imported: { version: 1 },
  })
  expect(await checkLaws(app.ctx)).toBe(0)
})
