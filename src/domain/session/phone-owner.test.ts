import { phoneOwner } from './phone-owner'

const at = (day: number, ms = 0) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + ms)
const claim = { personId: 'before', verifiedAt: at(0) }

describe('who owns a number that was just proven', () => {
  it.each([
    ['nobody had it', null, at(400), false, 'fresh-person'],
    ['nobody had it, on a device somebody used', null, at(400), true, 'fresh-person'],
    ['the same minute, a new device', claim, at(0, 60_000), false, 'same-person'],
    ['89 days later, a new device', claim, at(89), false, 'same-person'],
    ['one millisecond before 90 days', claim, at(90, -1), false, 'same-person'],
    ['90 days later to the millisecond', claim, at(90), false, 'fresh-person'],
    ['90 days later, on their old device', claim, at(90), true, 'same-person'],
    ['two years later, a new device', claim, at(730), false, 'fresh-person'],
    ['two years later, on their old device', claim, at(730), true, 'same-person'],
    ['a proof that another server dated slightly ahead', claim, at(0, -500), false, 'same-person'],
  ])('%s → %4$s', (_, before, now, deviceKnown, kind) => {
    expect(phoneOwner(before, now, deviceKnown)).toEqual(
      kind === 'same-person' ? { kind, personId: 'before' } : { kind },
    )
  })
})
