import { splitDifference } from './split-difference'

test('the two sides add up to their texts, and only what differs is marked', () => {
  const { before, after } = splitDifference('可以要求修好。', '可以要求修好并赔偿。')
  expect(before.map(({ text }) => text).join('')).toBe('可以要求修好。')
  expect(after.map(({ text }) => text).join('')).toBe('可以要求修好并赔偿。')
  expect(before.filter(({ changed }) => changed)).toEqual([])
  expect(after.filter(({ changed }) => changed)).toEqual([{ text: '并赔偿', changed: true }])
})
