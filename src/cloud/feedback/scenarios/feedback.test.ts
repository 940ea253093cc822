import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import { answerFeedback, getFeedback, listFeedback, showFeedbackPhone } from '@/contract/console/console-feedback'
import { listMyFeedback, sendFeedback } from '@/contract/feedback'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits, provePhone } from '@/cloud/session/testing-people'

const TEXT = '示例：第三期里楼上的水管说得不清楚，想请再讲一讲。'
const PHONE = '19900000095'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

const send = (token: string, id: string, changes: object = {}) =>
  app.call(sendFeedback, { id, kind: 'suggestion', text: TEXT, phone: PHONE, ...changes }, token)

test('sent twice it is kept once, encrypted, and answered by the bureau', async () => {
  const guest = await app.guest()
  const id = randomUUID()
  expect((await send(guest, id)).body).toMatchObject({ state: 'open', text: TEXT, phoneMasked: '199****0095' })
  await send(guest, id)
  expect((await app.call(listMyFeedback, {}, guest)).body.feedback).toHaveLength(1)
  const { rows } = await app.ctx.db.pool.query('select * from feedback')
  expect(JSON.stringify(rows)).not.toMatch(/水管|19900000095/)

  const editor = await app.as('editor')
  const listed = await app.call(listFeedback, { state: 'open' }, editor)
  expect(listed.body).toMatchObject({ open: 1, feedback: [{ id, text: TEXT, phoneMasked: '199****0095' }] })
  const answer = '示例：谢谢，已请编辑补充，下周更新。'
  const answered = await app.call(answerFeedback, { id, answer, was: null }, editor)
  expect(answered.body).toMatchObject({ state: 'answered', answer, answeredBy: '示例编辑·小周' })
  const late = await app.call(answerFeedback, { id, answer: '另一个答复，晚了一步', was: null }, await app.as('admin'))
  expect(late.body).toMatchObject({ code: 'stale' })
  expect((await app.call(listMyFeedback, {}, guest)).body.feedback[0]).toMatchObject({ state: 'answered', answer })
})

test('taken back and sent in other words it says those, the number that was taken out is gone; not once answered', async () => {
  const [guest, id] = [await app.guest(), randomUUID()]
  await send(guest, id)
  const again = '示例：改过的话，不留电话了。'
  const edited = { id, kind: 'suggestion' as const, text: again }
  expect((await app.call(sendFeedback, edited, guest)).body).toMatchObject({ text: again, phoneMasked: null })
  expect((await app.call(listMyFeedback, {}, guest)).body.feedback).toHaveLength(1)
  expect((await app.call(sendFeedback, { ...edited, text: '示例：别人的号码改不了' }, await app.guest())).status).toBe(
    404,
  )
  await app.call(answerFeedback, { id, answer: '示例：谢谢，已经处理。', was: null }, await app.as('editor'))
  expect((await app.call(sendFeedback, { ...edited, text: '示例：答复以后再改' }, guest)).body.text).toBe(again)
})

test('the whole number is shown to the bureau only, and each look is noted without it', async () => {
  const id = randomUUID()
  await send(await app.guest(), id)
  const admin = await app.as('admin')
  expect((await app.call(showFeedbackPhone, { id }, admin)).body).toEqual({ phone: PHONE })
  const { body } = await app.call(listAudit, { subject: id }, admin)
  expect(body.entries.map(({ action }) => action)).toEqual(['feedback.phone'])
  expect(JSON.stringify(body)).not.toContain(PHONE)
  for (const role of ['resident', 'clerk', 'lawyer', 'supervisor'] as const)
    expect((await app.call(getFeedback, { id }, await app.as(role))).status).toBe(403)
})

test('nobody reads or overwrites another’s message by its id', async () => {
  const id = randomUUID()
  await send(await app.guest(), id)
  const other = await app.guest()
  expect((await send(other, id, { text: '别人的内容别人的内容' })).status).toBe(404)
  expect((await app.call(listMyFeedback, {}, other)).body.feedback).toEqual([])
})

test('what a guest wrote is the person’s after the log-in', async () => {
  const guest = await app.guest()
  await send(guest, randomUUID())
  const { token } = await provePhone(app, '19900000096', guest)
  expect((await app.call(listMyFeedback, {}, token)).body.feedback).toHaveLength(1)
})

test('five an hour, then a sentence; nothing of it is in the log', async () => {
  const guest = await app.guest()
  for (let i = 0; i < 5; i++) expect((await send(guest, randomUUID())).status).toBe(200)
  expect((await send(guest, randomUUID())).body).toMatchObject({ code: 'too-many' })
  expect(JSON.stringify(app.log.lines)).not.toMatch(/水管|19900000095/)
})

test.each([
  [{ text: '短' }, '请至少写 5 个字，说清是什么事。'],
  [{ text: '长'.repeat(1001) }, '最多 1000 字，请删减一些。'],
  [{ phone: '12345' }, '请填写 11 位手机号，或带区号的座机号，也可以不填。'],
])('bad input is told in words: %#', async (changes, message) => {
  const { status, body } = await send(await app.guest(), randomUUID(), changes)
  expect([status, body.fields?.[0]?.message]).toEqual([400, message])
})

test('the desk asks for one kind, page after page', async () => {
  const editor = await app.as('editor')
  const before = (await app.call(listFeedback, { state: 'open', kind: 'wrong-content' }, editor)).body.feedback.length
  const ids: string[] = []
  for (let i = 0; i < 51; i++) {
    const id = randomUUID()
    ids.push(id)
    await forgetLimits(app.ctx)
    await send(await app.guest(), id, { kind: i === 50 ? 'complaint' : 'wrong-content' })
  }
  const kinds = async (after?: string) =>
    (await app.call(listFeedback, { state: 'open', kind: 'wrong-content', ...(after && { after }) }, editor)).body
  const first = await kinds()
  const rest = first.nextAfter ? (await kinds(first.nextAfter)).feedback : []
  const all = [...first.feedback, ...rest]
  expect(all).toHaveLength(before + 50)
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['wrong-content']))
  expect(ids.filter((id) => all.some((one) => one.id === id))).toHaveLength(50)
})
