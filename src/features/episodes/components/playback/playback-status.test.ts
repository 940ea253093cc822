import { afterEvent, type PlaybackEvent, type PlaybackStatus } from './playback-status'

describe('afterEvent', () => {
  it.each<[string, PlaybackEvent[], PlaybackStatus]>([
    ['nothing yet', [], 'ready'],
    ['the browser waits for data before anybody plays', ['wait'], 'ready'],
    ['plays', ['wait', 'play', 'time'], 'playing'],
    ['runs dry', ['play', 'time', 'wait'], 'waiting'],
    ['goes on and says so', ['play', 'wait', 'go-on'], 'playing'],
    ['goes on without saying so', ['play', 'wait', 'time'], 'playing'],
    ['waits so long that we say it is stuck', ['play', 'wait', 'give-up'], 'stalled'],
    ['moves again after all', ['play', 'wait', 'give-up', 'time'], 'playing'],
    ['is paused while stuck', ['play', 'wait', 'give-up', 'pause'], 'paused'],
    ['gave up in the moment it went on', ['play', 'wait', 'time', 'give-up'], 'playing'],
    ['is paused', ['play', 'pause'], 'paused'],
    ['is paused while it waits', ['play', 'wait', 'pause'], 'paused'],
    ['a seek while paused does not look like playing', ['play', 'pause', 'wait', 'time'], 'paused'],
    ['comes to its end', ['play', 'pause', 'end'], 'ended'],
    ['reports the pause after the end', ['play', 'end', 'pause'], 'ended'],
    ['cannot be loaded', ['error'], 'failed'],
    ['stays failed while the old element still talks', ['play', 'error', 'pause', 'wait', 'time'], 'failed'],
    ['is loaded again', ['error', 'retry', 'play'], 'playing'],
  ])('%s', (_, events, status) => {
    expect(events.reduce<PlaybackStatus>(afterEvent, 'ready')).toBe(status)
  })
})
