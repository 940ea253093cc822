import { readDiary } from './read-diary'

const NOW = new Date('2026-11-23T02:00:00Z')
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:某案开庭 王某', ...lines, 'END:VEVENT']
const stretches = (...events: string[][]) => {
  const read = readDiary(calendar(...events.flat()), NOW)
  if (!read.ok) throw new Error(read.message)
  return read.diary.stretches.map(({ startsAt, endsAt }) => `${startsAt.slice(0, 16)} ${endsAt.slice(0, 16)}`)
}
const ZONE = [
  ...['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE'],
]

test.each<[string, string[], string[]]>([
  ['in UTC', ['DTSTART:20261124T010000Z', 'DTEND:20261124T030000Z'], ['2026-11-24T01:00 2026-11-24T03:00']],
  [
    'on the clock of the wall',
    ['DTSTART:20261124T090000', 'DTEND:20261124T103000'],
    ['2026-11-24T01:00 2026-11-24T02:30'],
  ],
  [
    'in a zone of China that the file does not explain',
    ['DTSTART;TZID=China Standard Time:20261124T090000', 'DTEND;TZID=China Standard Time:20261124T100000'],
    ['2026-11-24T01:00 2026-11-24T02:00'],
  ],
  ['for so long', ['DTSTART:20261124T010000Z', 'DURATION:PT90M'], ['2026-11-24T01:00 2026-11-24T02:30']],
  ['all day', ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126'], ['2026-11-23T16:00 2026-11-25T16:00']],
  ['that takes no time', ['DTSTART:20261124T010000Z', 'DTEND:20261124T030000Z', 'TRANSP:TRANSPARENT'], []],
  ['that is off', ['DTSTART:20261124T010000Z', 'DTEND:20261124T030000Z', 'STATUS:CANCELLED'], []],
  ['that is over', ['DTSTART:20261120T010000Z', 'DTEND:20261120T030000Z'], []],
  ['too far ahead to matter', ['DTSTART:20270624T010000Z', 'DTEND:20270624T030000Z'], []],
  [
    'every Tuesday but one',
    ['DTSTART:20261103T010000Z', 'DTEND:20261103T020000Z', 'RRULE:FREQ=WEEKLY;COUNT=6', 'EXDATE:20261201T010000Z'],
    ['2026-11-24T01:00 2026-11-24T02:00', '2026-12-08T01:00 2026-12-08T02:00'],
  ],
])('an entry %s', (_, lines, expected) => expect(stretches(event(...lines))).toEqual(expected))

test('a zone of the file’s own counts; one that nobody knows is left out and said so', () => {
  const own = event('DTSTART;TZID=Own:20261124T100000', 'DTEND;TZID=Own:20261124T110000')
  expect(stretches(ZONE, own)).toEqual(['2026-11-24T01:00 2026-11-24T02:00'])
  const strange = event('DTSTART;TZID=Mars:20261124T100000', 'DTEND;TZID=Mars:20261124T110000')
  expect(readDiary(calendar(...strange), NOW)).toEqual({
    ok: true,
    diary: { stretches: [], notes: [expect.stringContaining('1 条用的是不认识的时区')] },
  })
})

test('one occurrence that was moved is where it was moved to', () => {
  const row = event('DTSTART:20261124T010000Z', 'DTEND:20261124T020000Z', 'RRULE:FREQ=DAILY;COUNT=2')
  const moved = event('RECURRENCE-ID:20261125T010000Z', 'DTSTART:20261125T050000Z', 'DTEND:20261125T060000Z')
  expect(stretches(row, moved)).toEqual(['2026-11-24T01:00 2026-11-24T02:00', '2026-11-25T05:00 2026-11-25T06:00'])
})

test('one occurrence that was called off takes no time', () => {
  const row = event('DTSTART:20261124T010000Z', 'DTEND:20261124T020000Z', 'RRULE:FREQ=DAILY;COUNT=2')
  const off = ['RECURRENCE-ID:20261125T010000Z', 'DTSTART:20261125T010000Z', 'DTEND:20261125T020000Z']
  for (const how of ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'])
    expect(stretches(row, event(...off, how))).toEqual(['2026-11-24T01:00 2026-11-24T02:00'])
})

test('an invitation to one occurrence of somebody else’s row counts without the row', () => {
  const one = event('RECURRENCE-ID:20261125T010000Z', 'DTSTART:20261125T050000Z', 'DTEND:20261125T060000Z')
  expect(stretches(one)).toEqual(['2026-11-25T05:00 2026-11-25T06:00'])
})

test('visits that we ourselves gave to the other diary do not come back as busy times', () => {
  const ours = ['BEGIN:VEVENT', 'UID:1f0c9a3e-5b1d-4c5e-9d55-0a6f2b7c8d9e@booking', 'DTSTART:20261124T010000Z']
  expect(stretches([...ours, 'DURATION:PT30M', 'END:VEVENT'])).toEqual([])
})

test('a file that begins with a byte order mark is read', () => {
  const text = calendar(...event('DTSTART:20261124T010000Z', 'DTEND:20261124T020000Z'))
  expect(readDiary(`\uFEFF${text}`, NOW)).toMatchObject({ ok: true, diary: { stretches: [{}], notes: [] } })
})

test('entries that overlap or touch are one stretch, and nothing says what they are about', () => {
  const a = event('DTSTART:20261124T010000Z', 'DTEND:20261124T030000Z')
  const b = event('DTSTART:20261124T020000Z', 'DTEND:20261124T040000Z')
  const c = event('DTSTART:20261124T040000Z', 'DTEND:20261124T050000Z')
  expect(stretches(c, a, b)).toEqual(['2026-11-24T01:00 2026-11-24T05:00'])
  expect(JSON.stringify(readDiary(calendar(...a), NOW))).not.toContain('王某')
})

test('what cannot be read is left out and said so; a row without an end does not hang', () => {
  const broken = event('DTSTART:nonsense', 'DTEND:20261124T030000Z')
  const endless = event('DTSTART:20200101T000000Z', 'DTEND:20200101T000100Z', 'RRULE:FREQ=SECONDLY')
  const good = event('DTSTART:20261124T010000Z', 'DTEND:20261124T030000Z')
  const read = readDiary(calendar(...broken, ...endless, ...good), NOW)
  expect(read).toMatchObject({ ok: true, diary: { stretches: [{ startsAt: '2026-11-24T01:00:00.000Z' }] } })
  expect(read.ok && read.diary.notes).toEqual([expect.stringMatching(/^[12] 条读不懂/)])
})

test.each(['', '不是日历', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])(
  'what is no diary is refused with the next step: %j',
  (text) => expect(readDiary(text, NOW)).toEqual({ ok: false, message: expect.stringContaining('重新导出') }),
)
