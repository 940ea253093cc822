import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import { listLawyers } from '@/contract/console/booking/console-lawyers'
import * as desk from '@/contract/places/console-places'
import { getPlace, listPlaces } from '@/contract/places/places'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { closeBook, openBook } from '../place-book'

const DAY = [{ from: '09:00', to: '17:30' }]
const BODY: desk.PlaceBody = {
  name: '示例·新站',
  carrier: 'service-station',
  services: ['legal-advice'],
  point: { lon: 106.53, lat: 29.57 },
  address: '示例路 1 号',
  subdistrict: '观音桥街道',
  phone: '023-0000-9999',
  hours: [DAY, DAY, DAY, DAY, DAY, [], []],
  exceptions: [],
  holidays: 'closed',
  floor: null,
  ...{ lift: false, ramp: true, hearingLoop: false, stepFree: true },
  photo: null,
  people: [{ name: '示例·张调解员', role: '调解员', times: '周一', lawyerId: null }],
}

let app: TestApp
let editor: string
beforeAll(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
})
afterAll(() => app.close())

const create = async (changes: Partial<desk.PlaceBody> = {}, key = randomUUID()) =>
  app.call(desk.createPlace, { key, body: { ...BODY, ...changes } }, editor)
const shown = async (id: string) => (await app.call(listPlaces, {})).body.places.find((place) => place.id === id)
const acts = async (subject: string) => {
  const { body } = await app.call(listAudit, { subject }, editor)
  return body.entries.map(({ action, detail }) => `${action} ${detail}`)
}

test('a place is added once, whoever sends it again, and residents see it at once', async () => {
  const key = randomUUID()
  const { status, body } = await create({}, key)
  expect([status, body.revision, body.sample, body.updatedBy]).toEqual([200, 1, false, '示例编辑·小周'])
  expect(await shown(body.id)).toMatchObject({ name: '示例·新站', verifiedOn: null })
  expect((await create({}, key)).body.id).toBe(body.id)
  expect(await acts(body.id)).toEqual(['place.create 示例·新站'])
})

test('two editors: the later one is told to load again, and nothing of the first is lost', async () => {
  const { id } = (await create()).body
  const first = await app.call(desk.savePlace, { id, revision: 1, body: { ...BODY, phone: '12348' } }, editor)
  expect([first.status, first.body.revision]).toEqual([200, 2])
  const late = await app.call(
    desk.savePlace,
    { id, revision: 1, body: { ...BODY, floor: '2楼' } },
    await app.as('admin'),
  )
  expect([late.status, late.body.code]).toEqual([409, 'stale'])
  expect(await shown(id)).toMatchObject({ phone: '12348', floor: null })
  const same = await app.call(desk.savePlace, { id, revision: 1, body: { ...BODY, phone: '12348' } }, editor)
  expect([same.status, same.body.revision]).toEqual([200, 2])
  expect(await acts(id)).toEqual(['place.save 示例·新站：电话', 'place.create 示例·新站'])
})

test('a retired place is off the list; its sign says so; it comes back', async () => {
  const { id } = (await create()).body
  const retired = await app.call(desk.retirePlace, { id, revision: 1, retired: true }, editor)
  expect([retired.status, retired.body.retired]).toEqual([200, true])
  expect(await shown(id)).toBeUndefined()
  expect(await app.call(getPlace, { id })).toMatchObject({
    status: 404,
    body: { message: expect.stringContaining('停用') as string },
  })
  const { body } = await app.call(desk.listPlacesForConsole, {}, editor)
  expect(body.places.find((place) => place.id === id)).toMatchObject({ retired: true })
  await app.call(desk.retirePlace, { id, revision: 2, retired: false }, editor)
  expect(await shown(id)).toBeDefined()
  expect(await acts(id)).toEqual(['place.restore 示例·新站', 'place.retire 示例·新站', 'place.create 示例·新站'])
})

test('verified today or earlier, never on a day to come', async () => {
  const { id } = (await create()).body
  const today = await app.call(desk.verifyPlace, { id, revision: 1 }, editor)
  expect(today.body.verifiedOn).toBe('2026-11-23')
  const tomorrow = await app.call(desk.verifyPlace, { id, revision: 2, day: '2026-11-24' }, editor)
  expect([tomorrow.status, tomorrow.body.code]).toEqual([400, 'bad-input'])
  const earlier = await app.call(desk.verifyPlace, { id, revision: 2, day: '2026-11-20' }, editor)
  expect(earlier.body.verifiedOn).toBe('2026-11-20')
  const nowhen = await app.call(desk.verifyPlace, { id, revision: 3, day: '2026-02-30' }, editor)
  expect([nowhen.status, nowhen.body.code]).toEqual([400, 'bad-input'])
})

test.each<[string, object, string]>([
  ['no service', { services: [] }, 'services'],
  ['six days', { hours: [DAY, DAY, DAY, DAY, DAY, []] }, 'hours'],
  ['hours that overlap', { hours: [[...DAY, ...DAY], [], [], [], [], [], []] }, 'hours.0'],
  ['hours backwards', { hours: [[{ from: '17:00', to: '09:00' }], [], [], [], [], [], []] }, 'hours.0'],
  ['25 o’clock', { hours: [[{ from: '09:00', to: '25:00' }], [], [], [], [], [], []] }, 'hours.0.0.to'],
  ['a phone of words', { phone: '打楼下' }, 'phone'],
  ['a phone without area code', { phone: '67001234' }, 'phone'],
  ['a picture of another server', { photo: 'https://example.cn/a.jpg' }, 'photo'],
  ['no name', { name: '  ' }, 'name'],
  [
    'a day told twice',
    { exceptions: [[], DAY].map((spans) => ({ day: '2026-12-30', spans, why: '示例' })) },
    'exceptions',
  ],
  ['30 February', { exceptions: [{ day: '2026-02-30', spans: [], why: '装修' }] }, 'exceptions.0.day'],
])('%s is refused, and the place is named where', async (_, changes, path) => {
  const answer = await create(changes as Partial<desk.PlaceBody>)
  expect(answer.status).toBe(400)
  expect(answer.body.fields?.map((field) => field.path)).toContain(`body.${path}`)
})

test('a lawyer on duty who is one of the village lawyers can be booked from there', async () => {
  const { lawyers } = (await app.call(listLawyers, {}, editor)).body
  const lawyer = lawyers.find(({ villages, active }) => active && villages > 0)!
  const people = [{ name: lawyer.name, role: '律师' as const, times: '每周二上午', lawyerId: lawyer.id }]
  const { id } = (await create({ name: '示例·有律师的站', people })).body
  const { body } = await app.call(getPlace, { id })
  expect(body.lawyers).toMatchObject([{ id: lawyer.id, name: lawyer.name }])
  expect(body.lawyers[0]!.villages).toHaveLength(lawyer.villages)
})

test('a picture that is not kept is refused', async () => {
  const answer = await create({ photo: `/media/files/${'0'.repeat(64)}.jpg` })
  expect([answer.status, answer.body.code]).toEqual([422, 'file-refused'])
})

test('a place nobody has is not found', async () => {
  const [id, revision] = ['p2222222', 1]
  for (const answer of [
    await app.call(desk.savePlace, { id, revision, body: BODY }, editor),
    await app.call(desk.retirePlace, { id, revision, retired: true }, editor),
    await app.call(desk.verifyPlace, { id, revision }, editor),
  ])
    expect(answer.status).toBe(404)
})

test('a list that says the same is the same list, so that what was worked out for it stays', async () => {
  const before = await openBook(app.ctx)
  closeBook(app.ctx)
  const same = await openBook(app.ctx)
  expect(same).not.toBe(before)
  expect(same.places).toBe(before.places)
  await create({ name: '示例·又一站' })
  expect((await openBook(app.ctx)).places).not.toBe(before.places)
})
