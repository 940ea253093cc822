import { wordCall } from '../course/message-words'
import { callAbout, calledWords } from './call-words'

const NINE = '2026-12-02T01:00:00.000Z'

test.each([
  ['2026-12-01', '明天 12月2日 周三 09:00 的预约：律师来不了，预约取消'],
  ['2026-12-02', '今天 12月2日 周三 09:00 的预约：律师来不了，预约取消'],
  ['2026-12-03', '12月2日 周三 09:00 的预约：律师来不了，预约取消'],
  ['2026-11-30', '12月2日 周三 09:00 的预约：律师来不了，预约取消'],
  [null, '12月2日 周三 09:00 的预约：律师来不了，预约取消'],
])('on %s a call is about %s', (today, words) =>
  expect(callAbout({ startsAt: NINE, tell: ['律师来不了，预约取消'] }, today)).toBe(words),
)

it('goes by the day in Chongqing, and tells everything in its order', () => {
  const late = { startsAt: '2026-12-01T16:30:00.000Z', tell: ['预约成功', '换了一位律师接待您'] }
  expect(callAbout(late, '2026-12-01')).toBe('明天 12月2日 周三 00:30 的预约：预约成功；换了一位律师接待您')
})

it('a reminder that waits overnight never says 明天 on the day itself', () => {
  for (const kind of ['evening-before', 'two-hours-before'] as const) expect(wordCall(kind)).not.toMatch(/明天|小时/)
  expect(wordCall('called-off')).toBe('律师来不了，预约取消')
})

it('claims that it is kept only where it is', () => {
  expect(calledWords('not-called')).toBeNull()
  expect(calledWords('kept')).toContain('记在这台手机上')
  expect(calledWords('not-kept')).toContain('还没有保存')
})
