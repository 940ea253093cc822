import { isCodeLive } from './one-time-code'

const sentAt = new Date('2026-11-23T06:00:00Z')
const after = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000)
const code = { sentAt, tries: 0, used: false }

describe('a one-time code', () => {
  it.each([
    ['just sent', code, after(0), true],
    ['one second before five minutes', code, after(299), true],
    ['five minutes old', code, after(300), false],
    ['tried four times', { ...code, tries: 4 }, after(10), true],
    ['tried five times', { ...code, tries: 5 }, after(10), false],
    ['used', { ...code, used: true }, after(10), false],
    ['never sent', null, after(10), false],
  ])('%s → live: %4$s', (_, sent, now, live) => {
    expect(isCodeLive(sent, now)).toBe(live)
  })
})
