import { lastUnfinished, nextAfter, resumeAt, seenShare, watchState } from './continue-watching'

const at = (positionMs: number, watched = false, updatedAt = '2026-11-23T06:00:00.000Z') => ({
  positionMs,
  watched,
  updatedAt,
})

describe('resumeAt, watchState, seenShare', () => {
  it.each([
    ['never opened', null, 0, 'new', 0],
    ['hardly begun', at(2999), 0, 'new', 0.049983],
    ['begun', at(3000), 3000, 'started', 0.05],
    ['in the middle', at(32_000), 32_000, 'started', 0.533333],
    ['at the last words', at(57_000), 57_000, 'started', 0.95],
    ['in the last three seconds', at(57_001), 0, 'new', 0.950016],
    ['past the end of a newer, shorter video', at(80_000), 0, 'new', 1],
    ['seen', at(60_000, true), 0, 'watched', 1],
    ['seen, and watched again', at(32_000, true), 32_000, 'watched', 0.533333],
  ] as const)('%s', (_, progress, resume, state, share) => {
    expect(resumeAt(60_000, progress)).toBe(resume)
    expect(watchState(60_000, progress)).toBe(state)
    expect(seenShare(60_000, progress)).toBeCloseTo(share, 5)
  })

  it('has seen nothing of a video without length', () => expect(seenShare(0, at(500))).toBe(0))
})

describe('lastUnfinished', () => {
  const episodes = ['leak', 'loan', 'injury'].map((id) => ({ id, durationMs: 60_000 }))

  it.each([
    ['nothing begun', {}, null],
    ['one begun', { loan: at(9000) }, 'loan'],
    [
      'the one touched last',
      { leak: at(9000, false, '2026-11-23T05:00:00Z'), injury: at(4000, false, '2026-11-23T05:00:01Z') },
      'injury',
    ],
    [
      'instants compared, not text',
      { leak: at(9000, false, '2026-11-23T05:00:00.500Z'), loan: at(9000, false, '2026-11-23T12:59:00+08:00') },
      'leak',
    ],
    ['what was seen to the end is done', { leak: at(9000, true), loan: at(58_000) }, null],
    ['what is no longer published', { gone: at(9000) }, null],
  ])('%s', (_, progress, id) => expect(lastUnfinished(episodes, progress)?.id ?? null).toBe(id))
})

describe('nextAfter', () => {
  const episodes = [
    { id: 'eggs', topic: 'money', durationMs: 60_000 },
    { id: 'leak', topic: 'neighbours', durationMs: 60_000 },
    { id: 'loan', topic: 'money', durationMs: 60_000 },
    { id: 'injury', topic: 'work', durationMs: 60_000 },
  ]
  const seen = at(60_000, true)
  const all = { eggs: seen, leak: seen, loan: seen, injury: seen }

  it.each([
    ['the same topic first', 'eggs', 'money', {}, 'loan'],
    ['the same topic, also when it is newer', 'loan', 'money', {}, 'eggs'],
    ['the newest when the topic has no other', 'injury', 'work', {}, 'eggs'],
    ['half seen counts as unseen', 'eggs', 'money', { loan: at(30_000) }, 'loan'],
    ['the newest unseen when the topic is seen', 'eggs', 'money', { loan: seen }, 'leak'],
    ['past all that has been seen', 'eggs', 'money', { leak: seen, loan: seen }, 'injury'],
    ['the same topic again when all are seen', 'eggs', 'money', all, 'loan'],
    ['the newest when all are seen and the topic has no other', 'injury', 'work', all, 'eggs'],
    ['one that is no longer in the list', 'gone', 'neighbours', {}, 'leak'],
  ])('%s', (_, id, topic, progress, next) => expect(nextAfter(episodes, { id, topic }, progress)?.id).toBe(next))

  it('has nothing to offer where there is only this one', () => {
    const leak = { id: 'leak', topic: 'neighbours' }
    expect(nextAfter(episodes.slice(1, 2), leak, {})).toBeNull()
    expect(nextAfter([], leak, {})).toBeNull()
  })
})
