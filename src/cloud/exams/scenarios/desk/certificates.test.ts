import { randomUUID } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import * as v from 'valibot'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits } from '@/cloud/session/testing-people'
import { plantPlan } from '@/cloud/study/testing-plans'
import { plantOfficial, plantSupervisor, plantUnit } from '@/cloud/study/testing-roster'
import { decideLate } from '@/contract/exams/candidates'
import * as after from '@/contract/exams/after'
import { handIn, openPaper, saveAnswers } from '@/contract/exams/sitting'
import { certificateNumber } from '@/domain/exams/certificates/number'
import { plantBank, plantExam } from '../../testing-exams'
import { sit } from '../../testing-sat'

const MINUTE = 60_000

let app: TestApp
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false, config: { publicUrl: 'https://pufa.example.cn' } })
  unitId = await plantUnit(app.ctx, { name: '示例区城市管理局' })
  await plantBank(app.ctx)
})
beforeEach(() => forgetLimits(app.ctx))
afterAll(() => app.close())

let people = 0
const NAMES = ['示例·甲', '示例·乙', '示例·丙', '示例·丁']
const official = async () => {
  const name = `${NAMES[people % NAMES.length]}${people++}`
  return { name, ...(await plantOfficial(app.ctx, { unitId, name })) }
}
const mine = async (token: string) =>
  v.parse(after.listMyCertificates.output, (await app.call(after.listMyCertificates, {}, token)).body).certificates
const check = async (number: string, name: string) => (await app.call(after.checkCertificate, { number, name })).body

test('the first pass issues one, a better paper raises it, a mock issues none', async () => {
  const { token, name } = await official()
  const examId = await plantExam(app.ctx, { rules: { attempts: 3 } })
  const mock = await plantExam(app.ctx, { kind: 'mock' })
  await sit(app, token, mock, ['B', 'B', 'B'])
  await sit(app, token, examId, ['A'])
  expect(await mine(token)).toEqual([])
  await sit(app, token, examId, ['B', 'B', 'A'])
  const [first] = await mine(token)
  expect(first).toMatchObject({
    ...{ name, examId, outcome: 'passed', unitName: '示例区城市管理局', issuedDay: '2026-11-23', revoked: false },
    number: expect.stringMatching(/^HG2026-\d{8}-\d$/),
    address: `/c/${first!.number}`,
  })
  await sit(app, token, examId, ['B', 'B', 'B'])
  expect(await mine(token)).toEqual([{ ...first, outcome: 'excellent' }])
})

test('what is valid is said to whoever knows number and name, and nothing to anybody else', async () => {
  const { token, name } = await official()
  await sit(app, token, await plantExam(app.ctx), ['B', 'B', 'B'])
  const { number } = (await mine(token))[0]!
  const none = { state: 'none', certificate: null }
  expect(await check(number.toLowerCase().replaceAll('-', ''), ` ${name} `)).toEqual({
    state: 'valid',
    certificate: {
      ...{ number, examTitle: '示例考试', outcome: 'excellent', issuedDay: '2026-11-23', revokedDay: null },
      ...{ unitMasked: '示******局', sample: false },
    },
  })
  expect(await check(number, '示例·别人')).toEqual(none)
  expect(await check('HG2026-00000000-0', name)).toEqual(none)
  expect(await check(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`, name)).toEqual(none)
  expect(JSON.stringify(app.log.lines)).not.toContain(name)
})

test('nobody tries name after name', async () => {
  const number = certificateNumber(2026, '00000000')
  const tried = []
  for (let n = 0; n < 25; n++) tried.push((await app.call(after.checkCertificate, { number, name: `示${n}` })).status)
  expect(tried.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200))
  expect(tried.slice(20)).toEqual(Array.from({ length: 5 }, () => 429))
})

test('a grading that takes the pass away revokes it and takes the hours back; both come back with the pass', async () => {
  const { token, name, officialId } = await official()
  const { token: head } = await plantSupervisor(app.ctx, unitId)
  const examId = await plantExam(app.ctx)
  const asked = { kind: 'exam' as const, teaches: { examId }, part: 'assessment' as const, questions: 0 }
  await plantPlan(app.ctx, { items: [asked] })
  const hours = async () =>
    (await app.ctx.db.pool.query('select credit_tenths as n from study_done where official_id = $1', [officialId])).rows
  const { body: paper } = await app.call(openPaper, { id: examId, paperId: randomUUID() }, token)
  const save = (question: number) =>
    app.call(saveAnswers, { id: paper.id, epoch: paper.epoch, answers: [{ question, version: 1, chosen: 'B' }] }, token)
  await save(0)
  app.clock.advance(91 * MINUTE)
  await save(1)
  await app.call(handIn, { id: paper.id, epoch: paper.epoch, answers: [] }, token)
  expect(await mine(token)).toEqual([])
  const late = (counts: boolean) => app.call(decideLate, { id: paper.id, counts, reason: '示例原因' }, head)
  await late(true)
  const [{ number }] = (await mine(token)) as [after.MyCertificate]
  expect(await hours()).toEqual([{ n: 20 }])
  await late(false)
  expect(await mine(token)).toMatchObject([{ number, revoked: true }])
  expect(await hours()).toEqual([])
  expect(await check(number, name)).toMatchObject({ state: 'revoked', certificate: { number } })
  const refused = await app.call(after.getMyCertificate, { number }, token)
  expect(refused.body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('撤销') })
  await late(true)
  expect(await mine(token)).toMatchObject([{ number, revoked: false }])
  expect(await hours()).toEqual([{ n: 20 }])
})

/** Codes of letters to letters, as a reader of the file finds them: the maps that let text be selected. */
function lettersOf(pdf: Buffer): string {
  const found: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at)
    try {
      const text = inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1')
      if (text.includes('beginbfrange') || text.includes('beginbfchar')) found.push(text)
    } catch {
      // Not every stream is deflated.
    }
  }
  const codes = found.join().matchAll(/<([0-9a-f]{4})>/gi)
  return [...codes].map(([, code]) => String.fromCharCode(parseInt(code!, 16))).join('')
}

test('the file: small, with its own letters, and nobody else’s', async () => {
  const { token } = await official()
  await sit(app, token, await plantExam(app.ctx), ['B', 'B', 'B'])
  const { number } = (await mine(token))[0]!
  const file = v.parse(after.getMyCertificate.output, (await app.call(after.getMyCertificate, { number }, token)).body)
  const pdf = Buffer.from(file.base64, 'base64')
  expect(file.fileName).toBe(`合格证-${number}.pdf`)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeLessThan(300 * 1024)
  expect(pdf.includes('FontFile')).toBe(true)
  for (const letter of '合格证示例区城市管理局优秀特发此扫码') expect(lettersOf(pdf)).toContain(letter)
  const stranger = await official()
  expect((await app.call(after.getMyCertificate, { number }, stranger.token)).status).toBe(404)
})

test('the code on it leads to the page that asks for the name', async () => {
  const { statusCode, headers } = await app.app.inject({ url: '/c/HG2026-04827731-0' })
  expect(statusCode).toBe(302)
  expect(headers.location).toContain('/features/exams/pages/verify/index?number=HG2026-04827731-0')
})
