import { easings, lerp, ramp } from '../kit/easing'
import type { Settings } from '../kit/painter'
import type { Actor, Move } from '../storyboard'

/** Seconds, from the start of a scene, at which its captions appear. */
export type Cues = readonly number[]

export const startOf = (move: Move, cues: Cues) => move.at + (move.line === undefined ? 0 : (cues[move.line] ?? 0))

/** The settings of an actor `t` seconds into its scene. */
export function settingsAt(actor: Actor, t: number, cues: Cues): Settings {
  const now: Record<string, number | string | boolean> = { ...actor.settings }
  for (const move of actor.moves) {
    const start = startOf(move, cues)
    if (t < start) continue
    const progress = easings[move.ease](ramp(t, start, start + move.over))
    for (const [key, value] of Object.entries(move.to)) {
      const from = now[key]
      now[key] = typeof value === 'number' && typeof from === 'number' ? lerp(from, value, progress) : value
    }
  }
  return now
}

/** How far a word (a pose, a face) has passed into the next one. */
export function blendAt(actor: Actor, key: string, fallback: string, t: number, cues: Cues) {
  let from = String(actor.settings[key] ?? fallback)
  let to = from
  let mix = 1
  for (const move of actor.moves) {
    const value = move.to[key]
    const start = startOf(move, cues)
    if (typeof value !== 'string' || t < start) continue
    from = to
    to = value
    mix = easings.inOut(ramp(t, start, start + Math.min(move.over, 0.45)))
  }
  return { from, to, mix }
}
