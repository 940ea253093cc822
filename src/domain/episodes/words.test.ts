import { AUDIENCE_WORDS, audienceWord } from './audiences'
import { HELP_WORDS, helpWords } from './helps'
import { TOPIC_WORDS, topicWord } from './topics'

test.each([
  ['topics', Object.values(TOPIC_WORDS) as string[]],
  ['audiences', Object.values(AUDIENCE_WORDS) as string[]],
  ['helps', Object.values(HELP_WORDS).map(({ word }) => word as string)],
])('%s: Chinese words, short enough for a chip, none twice', (_, words) => {
  for (const word of words) expect(word).toMatch(/^\p{Script=Han}{2,8}$/u)
  expect(new Set(words).size).toBe(words.length)
})

test('a known code has its word', () => {
  expect(topicWord('work')).toBe('工作与工伤')
  expect(audienceWord('elderly')).toBe('老年人')
  expect(helpWords('police')?.phone).toBe('110')
})

test('a code from a newer server does not break an older phone', () => {
  expect(topicWord('space')).toBe('其他')
  expect(topicWord('constructor')).toBe('其他')
  expect(audienceWord('robots')).toBe('大家')
  expect(helpWords('constructor')).toBeNull()
})

test('only public short numbers, and one calm line each', () => {
  for (const { does, phone } of Object.values(HELP_WORDS)) {
    expect([null, '110', '119', '120', '122', '12315', '12333', '12338', '12345', '12348', '12368']).toContain(phone)
    expect(does.length).toBeLessThanOrEqual(20)
    expect(does).not.toMatch(/[!！]/)
  }
})
