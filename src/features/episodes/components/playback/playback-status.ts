export type PlaybackStatus = 'ready' | 'playing' | 'waiting' | 'stalled' | 'paused' | 'ended' | 'failed'
export type PlaybackEvent = 'play' | 'time' | 'wait' | 'give-up' | 'go-on' | 'pause' | 'end' | 'error' | 'retry'

const isWaiting = (status: PlaybackStatus) => status === 'waiting' || status === 'stalled'

/**
 * What a video is doing after what it reports. Browsers report that they wait long before anybody has pressed play,
 * report a pause just before the end, and do not always report that waiting is over; time that moves on is the proof.
 */
const AFTER: Readonly<Record<PlaybackEvent, (before: PlaybackStatus) => PlaybackStatus>> = {
  play: () => 'playing',
  time: (before) => (isWaiting(before) ? 'playing' : before),
  wait: (before) => (before === 'playing' ? 'waiting' : before),
  'give-up': (before) => (before === 'waiting' ? 'stalled' : before),
  'go-on': (before) => (isWaiting(before) ? 'playing' : before),
  pause: (before) => (before === 'playing' || isWaiting(before) ? 'paused' : before),
  end: () => 'ended',
  error: () => 'failed',
  retry: () => 'ready',
}

export const afterEvent = (before: PlaybackStatus, event: PlaybackEvent): PlaybackStatus => AFTER[event](before)
