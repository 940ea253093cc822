import type { Tone } from '../patterns/state-tag'

const TONES: Readonly<Record<string, Tone>> = {
  booked: 'planned',
  'substitute-offered': 'waiting',
  attended: 'good',
  'no-show': 'waiting',
  'lawyer-absent': 'alarming',
  disputed: 'alarming',
}

export const toneOf = (state: string): Tone => TONES[state] ?? 'quiet'
