import { openDraft, saveDraft } from '@/contract/console/console-episodes'
import type { EpisodeBody } from '@/contract/episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { DURATION_MS, plantEpisode, testBody } from '../testing-episodes'

let app: TestApp
let editor: string
let n = 0
beforeAll(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
})
afterAll(() => app.close())

const [kept] = testBody().citations as [EpisodeBody['citations'][number]]
const cite = (id: string) => ({ id, digest: '示例说明', textHash: '0000000000000000', rests: ['示例'] })

async function save(changes: Partial<EpisodeBody>) {
  const id = `test-cite-${++n}`
  await plantEpisode(app.ctx, id)
  await app.call(openDraft, { id }, editor)
  return app.call(saveDraft, { id, revision: 1, body: testBody(changes) }, editor)
}

test.each([
  ['an article that is not there', 'civil-code:1261', '法条库里没有《民法典》第一千二百六十一条，请核对条号。'],
  ['a law that is not there', 'contract-law:52', '法条库里没有这部法律：contract-law。'],
  ['the list of repealed laws', 'repealed:1', '法条库里没有这部法律：repealed。'],
  ['an article beyond all numbers', 'civil-code:99999', '法条库里没有《民法典》99999，请核对条号。'],
  ['the same article twice', kept.id, '第 2 条引用和前面的重复了。'],
])('%s is refused with its place and its name', async (_, id, message) => {
  const answer = await save({ citations: [kept, cite(id)] })
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  expect(answer.body.fields).toEqual([{ path: 'body.citations.1.id', message }])
})

test('a new or reworded digest gets the hash of the article as it stands', async () => {
  const reworded = { ...kept, digest: '换一种说法。', textHash: '0000000000000000' }
  const { status, body } = await save({ citations: [reworded, cite('criminal-law:276.1')] })
  expect(status).toBe(200)
  expect(body.body.citations[0]!.textHash).toBe(kept.textHash)
  expect(body.body.citations[1]!.textHash).toMatch(/^(?!0{16})[0-9a-f]{16}$/)
})

test('a digest that rests on an older text of the article must be looked at again', async () => {
  const id = 'test-cite-old'
  const old = { ...kept, textHash: '1111111111111111' }
  await plantEpisode(app.ctx, id, { citations: [old] })
  await app.call(openDraft, { id }, editor)
  const answer = await app.call(saveDraft, { id, revision: 1, body: testBody({ citations: [old] }) }, editor)
  expect(answer.body.fields).toEqual([
    {
      path: 'body.citations.0.id',
      message: '《民法典》第二百九十六条的原文已有变化，请核对后改写说明，或确认说明仍然正确。',
    },
  ])
})

test.each([
  ['ends before it begins', [{ startMs: 2000, endMs: 1000, text: '甲' }], 0, '结束时间应晚于开始时间'],
  [
    'overlaps the next',
    [
      { startMs: 0, endMs: 2001, text: '甲' },
      { startMs: 2000, endMs: 3000, text: '乙' },
    ],
    0,
    '时间重叠',
  ],
  ['runs over the end', [{ startMs: 0, endMs: DURATION_MS + 1, text: '甲' }], 0, '超出了视频的长度'],
])('a subtitle that %s', async (_, transcript, line, words) => {
  const answer = await save({ transcript })
  expect(answer.status).toBe(400)
  expect(answer.body.fields![0]!.path).toBe(`body.transcript.${line}.endMs`)
  expect(answer.body.fields![0]!.message).toContain(words)
})
