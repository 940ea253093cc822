import { randomBytes, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Caller } from '@/cloud/kernel/caller'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits, personWith } from '@/cloud/session/testing-people'
import { plantOfficial, plantSupervisor, plantUnit } from '@/cloud/study/testing-roster'
import * as after from '@/contract/exams/after'
import * as desk from '@/contract/exams/desk-after'
import { getMyExam, openPaper } from '@/contract/exams/sitting'
import { PIECE_CHARS } from '@/domain/exams/after'
import { dropLeftPieces } from '../../after/exemptions/my-exemptions'
import { countWaitingExams } from '../../desk/count-waiting'
import { plantBank, plantExam } from '../../testing-exams'
import { sit, superviseToo } from '../../testing-sat'

let app: TestApp
let unitId: string
let examId: string
let head: { personId: string; token: string }
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  unitId = await plantUnit(app.ctx, { name: '示例·单位' })
  await plantBank(app.ctx)
  head = await plantSupervisor(app.ctx, unitId)
  examId = await plantExam(app.ctx, { unitId })
})
beforeEach(() => forgetLimits(app.ctx))
afterAll(() => app.close())

const official = (name?: string) => plantOfficial(app.ctx, { unitId, ...(name && { name }) })
const TEXT = '示例：住院治疗，材料见附件。'

/** More than a piece, as a phone would cut it. */
const pdf = (bytes = 100_000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)])
const cut = (file: Buffer) => file.toString('base64').match(new RegExp(`.{1,${PIECE_CHARS}}`, 'g'))!

const put = (token: string, id: string, part: number, piece: string) =>
  app.call(after.putExemptionPiece, { id, part: String(part), piece }, token)
const ask = (token: string, id: string, part: object = {}) =>
  app.call(after.askExemption, { id, examId, reason: 'illness', text: TEXT, ...part }, token)

async function askWithFile(token: string, file = pdf(), id: string = randomUUID()) {
  const pieces = cut(file)
  for (const [part, piece] of pieces.entries()) await put(token, id, part, piece)
  return ask(token, id, { file: { name: '示例证明.pdf', bytes: file.length, pieces: pieces.length } })
}
const decide = (id: string, state: 'approved' | 'refused', token = head.token) =>
  app.call(desk.decideExemption, { id, state, note: '示例：同意。' }, token)
const look = (id: string, token = head.token) => app.call(desk.getExemption, { id }, token)

describe('asking', () => {
  it('with a file in pieces, which only who looks after the unit opens', async () => {
    const { token, officialId } = await official('示例·病号')
    const file = pdf()
    const asked = v.parse(after.MyExemption, (await askWithFile(token, file)).body)
    expect(asked).toMatchObject({ state: 'asked', fileName: '示例证明.pdf', text: TEXT, examTitle: '示例考试' })
    const seen = v.parse(desk.DeskExemption, (await look(asked.id)).body)
    expect(seen).toMatchObject({ name: '示例·病号', text: TEXT, pieces: cut(file).length, mayOpenFile: true })
    const open = (part: number, by: string) =>
      app.call(desk.getExemptionPiece, { id: asked.id, part: String(part) }, by)
    const pieces = await Promise.all(cut(file).map((_, part) => open(part, head.token)))
    expect(Buffer.from(pieces.map(({ body }) => body.piece).join(''), 'base64').equals(file)).toBe(true)
    expect((await open(99, head.token)).status).toBe(404)
    const stranger = await plantSupervisor(app.ctx, await plantUnit(app.ctx))
    expect((await open(0, stranger.token)).status).toBe(404)
    expect((await look(asked.id, stranger.token)).status).toBe(404)
    const admin = await personWith(app.ctx, 'admin', 'supervisor')
    expect((await look(asked.id, admin.token)).body.mayOpenFile).toBe(false)
    expect((await open(0, admin.token)).status).toBe(404)
    const { rows } = await app.ctx.db.pool.query(
      `select action, detail from audit_log where subject = $1 and actor_id = $2 order by id`,
      [`official:${officialId}`, head.personId],
    )
    expect(rows.map(({ action }) => action)).toEqual(['exemption.look', ...pieces.map(() => 'exemption.file')])
    const kept = await app.ctx.db.pool.query(
      'select text_encrypted, piece_encrypted from exemptions x join exemption_files f on f.exemption_id = x.id where x.id = $1',
      [asked.id],
    )
    expect(JSON.stringify(kept.rows)).not.toContain('JVBERi0')
    expect(JSON.stringify(app.log.lines)).not.toMatch(/住院|病号/)
  })

  it('again under its id is once; another one while it waits is refused', async () => {
    const { token } = await official()
    const id = randomUUID()
    const first = (await ask(token, id)).body
    expect((await ask(token, id)).body).toEqual(first)
    expect((await ask(token, randomUUID())).body.message).toContain('已经申请过')
    expect((await put(token, id, 0, 'AAAA')).body.message).toContain('先撤回')
    const other = await official()
    expect((await ask(other.token, id)).status).toBe(404)
  })

  it.each<[string, (file: Buffer) => object, string]>([
    ['a piece that is missing', (file) => ({ bytes: file.length, pieces: cut(file).length + 1 }), 'upload-moved'],
    ['other bytes than were said', (file) => ({ bytes: file.length + 1, pieces: cut(file).length }), 'upload-moved'],
  ])('with %s says: send them again', async (_, said, code) => {
    const { token } = await official()
    const [file, id] = [pdf(), randomUUID()]
    for (const [part, piece] of cut(file).entries()) await put(token, id, part, piece)
    expect((await ask(token, id, { file: { name: 'a.pdf', ...said(file) } })).body.code).toBe(code)
  })

  it('with a file that is no PDF or picture, whatever its name, is refused', async () => {
    const { token } = await official()
    expect((await askWithFile(token, Buffer.from('<script>示例</script>'))).body.code).toBe('file-refused')
  })

  it('pieces of somebody else are nobody’s business', async () => {
    const [mine, theirs] = [await official(), await official()]
    const id = randomUUID()
    await put(theirs.token, id, 0, 'JVBERi0x')
    expect((await put(mine.token, id, 1, 'AAAA')).status).toBe(404)
    const file = { name: 'a.pdf', bytes: 6, pieces: 1 }
    expect((await ask(mine.token, id, { file })).body.code).toBe('upload-moved')
  })

  it('is for exams that are one’s own, formal and not over or begun', async () => {
    const { token } = await official()
    const [elsewhere, mock] = [
      await plantExam(app.ctx, { unitId: await plantUnit(app.ctx) }),
      await plantExam(app.ctx, { kind: 'mock', unitId }),
    ]
    const offered = async () => (await app.call(after.listMyExemptions, {}, token)).body.exams.map(({ id }) => id)
    expect(await offered()).toEqual([examId])
    for (const id of [elsewhere, mock, randomUUID()])
      expect((await ask(token, randomUUID(), { examId: id })).body.code).toBe('wrong-state')
    await sit(app, token, examId)
    expect(await offered()).toEqual([])
  })

  it('taken back it may be asked again, and its file is gone', async () => {
    const { token } = await official()
    const { id } = (await askWithFile(token)).body
    const back = () => app.call(after.takeBackExemption, { id }, token)
    expect((await back()).body).toMatchObject({ state: 'taken-back', fileName: null })
    expect((await back()).body.state).toBe('taken-back')
    const { rows } = await app.ctx.db.pool.query('select 1 from exemption_files where exemption_id = $1', [id])
    expect(rows).toEqual([])
    expect((await ask(token, randomUUID())).status).toBe(200)
    expect((await decide(id, 'approved')).body.code).toBe('stale')
  })
})

describe('deciding', () => {
  it('approved: the exam need not be sat; the answer is read on the phone', async () => {
    const { token } = await official()
    const { id } = (await ask(token, randomUUID())).body
    expect((await decide(id, 'approved')).body).toMatchObject({ state: 'approved', decidedBy: '示例·supervisor' })
    expect((await decide(id, 'refused')).body.code).toBe('stale')
    const [mine] = (await app.call(after.listMyExemptions, {}, token)).body.exemptions
    expect(mine).toMatchObject({ state: 'approved', note: '示例：同意。' })
    expect((await app.call(getMyExam, { id: examId }, token)).body.exam.state).toBe('exempt')
    expect((await app.call(openPaper, { id: examId, paperId: randomUUID() }, token)).body.code).toBe('wrong-state')
    expect((await app.call(after.takeBackExemption, { id }, token)).body.code).toBe('wrong-state')
  })

  it('refused: the exam stays theirs', async () => {
    const { token } = await official()
    const { id } = (await ask(token, randomUUID())).body
    await decide(id, 'refused')
    expect((await app.call(getMyExam, { id: examId }, token)).body.exam.state).toBe('open')
  })

  it('of an exam that was begun is no longer approved', async () => {
    const { token } = await official()
    const { id } = (await ask(token, randomUUID())).body
    await sit(app, token, examId)
    const refused = (await decide(id, 'approved')).body
    expect(refused).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('已经开始作答') })
    expect((await decide(id, 'refused')).body.state).toBe('refused')
  })

  it('goes along with whoever moves to another unit', async () => {
    const { token, officialId } = await official()
    const { id } = (await ask(token, randomUUID())).body
    const elsewhere = await plantUnit(app.ctx)
    const theirs = await plantSupervisor(app.ctx, elsewhere)
    await app.ctx.db.pool.query('update officials set unit_id = $2 where id = $1', [officialId, elsewhere])
    const list = async (by: string) => (await app.call(desk.listExemptions, { state: 'open' }, by)).body
    expect(await list(theirs.token)).toMatchObject({ open: 1, exemptions: [{ id }] })
    expect((await list(head.token)).exemptions.map((row) => row.id)).not.toContain(id)
    const caller = { roles: ['supervisor'], personId: theirs.personId } as unknown as Caller
    expect(await countWaitingExams(app.ctx.db.orm, caller)).toBe(1)
    expect((await look(id)).status).toBe(404)
    expect((await decide(id, 'approved')).status).toBe(404)
    expect((await decide(id, 'approved', theirs.token)).body.state).toBe('approved')
  })

  it('is for the unit of the person, and nobody decides about themselves', async () => {
    const self = await official()
    const { id } = (await ask(self.token, randomUUID())).body
    const stranger = await plantSupervisor(app.ctx, await plantUnit(app.ctx))
    expect((await decide(id, 'approved', stranger.token)).status).toBe(404)
    await superviseToo(app, unitId, self)
    expect((await look(id, self.token)).body.mine).toBe(true)
    expect((await decide(id, 'approved', self.token)).body.code).toBe('same-person')
    const list = async (state: 'open' | 'decided', token: string) =>
      (await app.call(desk.listExemptions, { state }, token)).body.exemptions.map((row) => row.id)
    expect(await list('open', head.token)).toContain(id)
    expect(await list('open', stranger.token)).toEqual([])
    await decide(id, 'approved')
    expect(await list('decided', head.token)).toContain(id)
    expect(await list('open', head.token)).not.toContain(id)
  })
})

test('pieces whose request never came are dropped, and a file three months after the decision', async () => {
  const { token } = await official()
  await put(token, randomUUID(), 0, 'JVBERi0x')
  expect(await dropLeftPieces(app.ctx)).toBeGreaterThan(0)
  expect(await dropLeftPieces(app.ctx)).toBe(0)
  const { id } = (await askWithFile((await official()).token)).body
  await dropLeftPieces(app.ctx)
  expect((await look(id)).body.pieces).toBeGreaterThan(0)
  await decide(id, 'refused')
  app.clock.advance(89 * 86_400_000)
  expect(await dropLeftPieces(app.ctx)).toBe(0)
  app.clock.advance(2 * 86_400_000)
  expect(await dropLeftPieces(app.ctx)).toBeGreaterThan(0)
})
