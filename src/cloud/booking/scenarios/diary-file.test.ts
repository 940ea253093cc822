import { Readable } from 'node:stream'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(new Date('2026-11-23T02:00:00Z')))

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT']
const ROW = ['DTSTART:20260101T000000Z', 'DURATION:PT1H']

/** As a lawyer's page sends a file. */
async function read(text: string, token?: string) {
  const authorization = `Bearer ${token ?? (await personWith(app.ctx, 'lawyer')).token}`
  const headers = { authorization, 'content-type': 'application/octet-stream' }
  const payload = Readable.from([Buffer.from(text)])
  const answer = await app.app.inject({ method: 'POST', url: '/api/duty/busy/read', headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}

test('a file is read, and nothing of it but when somebody is busy', async () => {
  const { status, body } = await read(calendar(...event('SUMMARY:某案', 'DTSTART:20261124T010000Z', 'DURATION:PT1H')))
  expect([status, body]).toEqual([
    200,
    { stretches: [{ startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T02:00:00.000Z' }], notes: [] },
  ])
})

test('what is no diary is refused with the next step', async () => {
  expect(await read('不是日历')).toMatchObject({
    status: 400,
    body: { code: 'bad-input', message: expect.stringContaining('重新导出') },
  })
})

// Either holds the reading library for hours, as ten thousand rows that repeat each minute do; everybody else goes on being answered.
test.each<[string, string[]]>([
  ['a 31st of February for ever', event(...ROW, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31')],
  [
    'a zone whose clock changes each second',
    [
      ...['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'RRULE:FREQ=SECONDLY'],
      ...['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE'],
      ...event('DTSTART;TZID=Own:20261124T100000', 'DURATION:PT1H'),
    ],
  ],
])('%s: the file is refused, and the server answers meanwhile', async (_, lines) => {
  const order: string[] = []
  const reading = read(calendar(...lines)).then((answer) => {
    order.push('file')
    return answer
  })
  for (let n = 0; n < 3; n++) expect((await app.app.inject('/api/booking/villages')).statusCode).toBe(200)
  order.push('villages')
  expect(await reading).toMatchObject({
    status: 400,
    body: { code: 'bad-input', message: expect.stringContaining('请') },
  })
  expect(order).toEqual(['villages', 'file'])
})

test('one file of each lawyer at a time', async () => {
  const { token } = await personWith(app.ctx, 'lawyer')
  const text = calendar(...event('DTSTART:20261124T010000Z', 'DURATION:PT1H'))
  const answers = await Promise.all([read(text, token), read(text, token), read(text)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429])
})
