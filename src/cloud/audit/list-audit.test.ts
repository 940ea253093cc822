import { listAudit } from '@/contract/console/console-audit'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { recordAct } from './record-act'

const EDITOR = '00000000-0000-4000-8000-000000000007'
const STRANGER = '11111111-1111-4111-8111-111111111111'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await inTransaction(app.ctx.db, async (tx) => {
    for (let i = 1; i <= 120; i++) {
      const actorId = i === 120 ? STRANGER : EDITOR
      const subject = i % 2 ? 'odd' : 'even'
      await recordAct(tx, { at: app.clock.now(), actorId, action: 'test.act', subject, detail: `第 ${i} 条` })
    }
  })
})
afterAll(() => app.close())

test('fifty a page, newest first, every act exactly once', async () => {
  const editor = await app.as('editor')
  const seen: string[] = []
  const sizes: number[] = []
  for (let before: string | null | undefined; before !== null;) {
    const { body } = await app.call(listAudit, before ? { before } : {}, editor)
    seen.push(...body.entries.map(({ detail }: { detail: string }) => detail))
    sizes.push(body.entries.length)
    before = body.nextBefore
  }
  expect(sizes.slice(0, -1)).toEqual([50, 50])
  // The samples have acts of their own.
  expect(seen.filter((detail) => /^第 \d+ 条$/.test(detail))).toEqual(
    Array.from({ length: 120 }, (_, i) => `第 ${120 - i} 条`),
  )
})

test('one thing’s acts only, with names; a person who is gone has none', async () => {
  const { body } = await app.call(listAudit, { subject: 'even' }, await app.as('admin'))
  expect(body.entries).toHaveLength(50)
  expect(body.entries[0]).toMatchObject({ actorName: '已注销的用户', subject: 'even', action: 'test.act' })
  expect(body.entries[1]!.actorName).toBe('示例编辑·小周')
})

test('an act that fails leaves no note', async () => {
  const act = { at: app.clock.now(), actorId: EDITOR, action: 'test.act', subject: 'failed', detail: '' }
  const failing = inTransaction(app.ctx.db, async (tx) => {
    await recordAct(tx, act)
    throw new Error('the act itself failed')
  })
  await expect(failing).rejects.toThrow('the act itself failed')
  const { body } = await app.call(listAudit, { subject: 'failed' }, await app.as('admin'))
  expect(body.entries).toEqual([])
})
