export type PlaybackStatus = 'ready' | 'playing' | 'waiting' | 'paused' | 'ended' | 'failed'
export type PlaybackEvent = 'play' | 'time' | 'wait' | 'go-on' | 'pause' | 'end' | 'error' | 'retry'

/**
 * What a video is doing after what it reports. Browsers report that they wait long before anybody has pressed play,
 * report a pause just before the end, and do not always report that waiting is over; time that moves on is the proof.
 */
const AFTER: Readonly<Record<PlaybackEvent, (before: PlaybackStatus) => PlaybackStatus>> = {
  play: () => 'playing',
  time: (before) => (before === 'waiting' ? 'playing' : before),
  wait: (before) => (before === 'playing' ? 'waiting' : before),
  'go-on': (before) => (before === 'waiting' ? 'playing' : before),
  pause: (before) => (before === 'playing' || before === 'waiting' ? 'paused' : before),
  end: () => 'ended',
  error: () => 'failed',
  retry: () => 'ready',
}

export const afterEvent = (before: PlaybackStatus, event: PlaybackEvent): PlaybackStatus => AFTER[event](before)
