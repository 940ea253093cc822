import { randomUUID } from 'node:crypto'
import * as consoleReports from '@/contract/places/console-reports'
import { listPlacesForConsole } from '@/contract/places/console-places'
import { listPlaces } from '@/contract/places/places'
import { listMyPlaceReports, reportPlace } from '@/contract/places/reports'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits, provePhone } from '@/cloud/session/testing-people'

let app: TestApp
let place: { id: string; name: string }
beforeAll(async () => {
  app = await startTestApp()
  place = (await app.call(listPlaces, {})).body.places[0]!
})
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

const report = (token: string, changes: object = {}) =>
  app.call(reportPlace, { place: place.id, id: randomUUID(), kind: 'phone', text: '打过去是空号', ...changes }, token)
const answer = (id: string, text: string, was: string | null, token: string) =>
  app.call(consoleReports.answerPlaceReport, { id, answer: text, was }, token)

test('a guest reports a wrong phone, an editor answers, the guest reads the answer', async () => {
  const [guest, editor] = [await app.guest(), await app.as('editor')]
  const sent = await report(guest)
  expect(sent).toMatchObject({ status: 200, body: { placeName: place.name, state: 'open', answer: null } })
  const { id } = sent.body
  const waiting = await app.call(consoleReports.listPlaceReports, { state: 'open' }, editor)
  expect(waiting.body).toMatchObject({ open: 1, reports: [{ id, text: '打过去是空号', placeName: place.name }] })
  expect(waiting.body.reports[0]).not.toHaveProperty('ownerId')
  const listed = await app.call(listPlacesForConsole, {}, editor)
  expect(listed.body.places.find((one) => one.id === place.id)?.reports).toBe(1)
  expect((await answer(id, '已经改成新的号码，谢谢您。', null, editor)).status).toBe(200)
  const { body } = await app.call(listMyPlaceReports, {}, guest)
  expect(body.reports).toMatchObject([{ id, state: 'answered', answer: '已经改成新的号码，谢谢您。' }])
  const answered = await app.call(consoleReports.listPlaceReports, { state: 'answered' }, editor)
  expect(answered.body).toMatchObject({ open: 0, reports: [{ answeredBy: '示例编辑·小周' }] })
})

test('sent twice it is kept once, and costs nothing; somebody else’s id is not found', async () => {
  const [guest, other] = [await app.guest(), await app.guest()]
  const id = randomUUID()
  for (let n = 0; n < 30; n++) expect((await report(guest, { id })).status).toBe(200)
  expect((await app.call(listMyPlaceReports, {}, guest)).body.reports).toHaveLength(1)
  expect((await report(other, { id })).status).toBe(404)
  expect((await app.call(listMyPlaceReports, {}, other)).body.reports).toEqual([])
})

test('ten an hour from one device, then it has to wait', async () => {
  const guest = await app.guest()
  for (let n = 0; n < 10; n++) expect((await report(guest)).status).toBe(200)
  expect((await report(guest)).body).toMatchObject({ code: 'too-many' })
})

test('whoever logs in keeps what they reported as a guest', async () => {
  const guest = await app.guest()
  const { id } = (await report(guest)).body
  const person = await provePhone(app, '13900001234', guest)
  expect((await app.call(listMyPlaceReports, {}, person.token)).body.reports.map((one) => one.id)).toEqual([id])
})

test('two editors: nobody overwrites an answer they have not read', async () => {
  const [editor, admin] = [await app.as('editor'), await app.as('admin')]
  const { id } = (await report(await app.guest())).body
  await answer(id, '我们马上去看看。', null, editor)
  expect((await answer(id, '正在核实，谢谢。', null, admin)).body.code).toBe('stale')
  expect((await answer(id, '我们马上去看看。', null, admin)).status).toBe(200)
  expect((await answer(id, '核实了，已经更正。', '我们马上去看看。', admin)).body.answer).toBe('核实了，已经更正。')
})

test.each<[string, object, number]>([
  ['a place nobody has', { place: 'p2222222' }, 404],
  ['no place at all', { place: 'x' }, 400],
  ['a kind nobody has', { kind: 'flooded' }, 400],
  ['其他 without words', { kind: 'other', text: '' }, 400],
  ['the kind alone', { kind: 'closed', text: '' }, 200],
  ['too many words', { text: '长'.repeat(301) }, 400],
  ['an id of its own making', { id: '1' }, 400],
])('%s answers %i', async (_, changes, status) => {
  expect((await report(await app.guest(), changes)).status).toBe(status)
})

test('pages of fifty, who waits longest first, each once', async () => {
  const editor = await app.as('editor')
  for (let n = 0; n < 6; n++) {
    const guest = await app.guest()
    for (let m = 0; m < 10; m++) await report(guest)
    app.clock.advance(1000)
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: { body: { reports: { id: string; sentAt: string }[]; nextAfter: string | null } } = await app.call(
      consoleReports.listPlaceReports,
      { state: 'open', ...(after ? { after } : {}) },
      editor,
    )
    seen.push(...page.body.reports.map(({ id }) => id))
    after = page.body.nextAfter
  } while (after)
  expect(seen.length).toBeGreaterThan(60)
  expect(new Set(seen).size).toBe(seen.length)
})
