import { readDiary, type WrittenDiary } from './written-diary'

const WRITTEN: WrittenDiary = {
  video: false,
  plan: '[[1, 540, 720, 30, 15, ["phone", "video"], "2026-01-01", null], [2, 540, 720, 30, 15, ["video"], "2026-01-01", null]]',
  exceptions: '[[1795500000000, 1795503600000]]',
  claimed: '1995000,1995001',
}

test('a diary is read from its texts; without a link there is no video, and no window of video alone', () =>
  expect(readDiary('a', WRITTEN)).toEqual({
    plan: [
      {
        ...{ weekday: 1, fromMinute: 540, toMinute: 720, slotMinutes: 30, bufferMinutes: 15, modes: ['phone'] },
        ...{ fromDay: '2026-01-01', toDay: null },
      },
    ],
    exceptions: [{ startsAt: new Date(1795500000000), endsAt: new Date(1795503600000) }],
    claimed: new Set([1995000, 1995001]),
  }))

test('where nothing stands there is nothing', () =>
  expect(readDiary('b', { video: true, plan: null, exceptions: null, claimed: null })).toEqual({
    ...{ plan: [], exceptions: [], claimed: new Set() },
  }))

test('it is the same object until something in it changes, whatever it is', () => {
  const first = readDiary('c', WRITTEN)
  expect(readDiary('c', { ...WRITTEN })).toBe(first)
  const changes: Partial<WrittenDiary>[] = [
    { video: true },
    { plan: null },
    { exceptions: null },
    { claimed: '1995000' },
  ]
  for (const change of changes) expect(readDiary('c', { ...WRITTEN, ...change })).not.toBe(first)
  expect(readDiary('d', WRITTEN)).not.toBe(readDiary('c', WRITTEN))
})
