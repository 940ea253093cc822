/** Fastest caption we show: characters per second, punctuation included. */
export const READING_SPEED = 4.5
/** Ends of lines fall on whole frames of a 25-frames-per-second film. */
export const FRAME_MS = 40

const MIN_LINE_MS = 1600
const GAP_MS = 120
const SCENE_LEAD_MS = 320
const SCENE_TAIL_MS = 280
const TITLE_MIN_MS = 3200
const TAKEAWAY_TAIL_MS = 3000

export interface WordedScene {
  id: string
  lines: readonly { text: string }[]
}

export interface TimedLine {
  sceneId: string
  startMs: number
  endMs: number
  text: string
}

export interface TimedScene {
  id: string
  startMs: number
  endMs: number
}

export interface TimedTranscript {
  lines: TimedLine[]
  scenes: TimedScene[]
  durationMs: number
}

const toFrame = (ms: number) => Math.ceil(ms / FRAME_MS) * FRAME_MS

/** Characters a reader has to take in: code points without white space. */
export const countCharacters = (text: string) => [...text.replace(/\s/gu, '')].length

/** How long a line stays, in ms: its characters at READING_SPEED, never under 1.6 s, on a whole frame. */
export const lineDuration = (text: string) =>
  toFrame(Math.max(MIN_LINE_MS, (countCharacters(text) / READING_SPEED) * 1000))

/**
 * Gives every line of a script its place in time, one after the other without overlap.
 *
 * Rule: a line stays for its characters at 4.5 a second (subtitle guides for Chinese allow 7 for children and 9 for
 * adults; ours are read by elders on a small screen, so half of that), at least 1.6 s. Between lines 0.12 s are empty,
 * a scene breathes 0.32 s before its first line and 0.28 s after its last. The first scene is the title (≥ 3.2 s), the
 * last the takeaway, which stays 3 s longer so that the articles can be read.
 *
 * Units: milliseconds from the start of the film, whole frames of 40 ms.
 * Example: `[{ id: 'title', lines: [{ text: '天花板在滴水' }] }]` → one line from 320 to 1920, film of 5200 ms.
 */
export function timeTranscript(scenes: readonly WordedScene[]): TimedTranscript {
  const lines: TimedLine[] = []
  const timed: TimedScene[] = []
  let now = 0
  scenes.forEach((scene, index) => {
    const startMs = now
    now += toFrame(SCENE_LEAD_MS)
    for (const { text } of scene.lines) {
      const endMs = now + lineDuration(text)
      lines.push({ sceneId: scene.id, startMs: now, endMs, text })
      now = endMs + toFrame(GAP_MS)
    }
    now += toFrame(SCENE_TAIL_MS)
    if (index === 0) now = Math.max(now, startMs + TITLE_MIN_MS)
    if (index === scenes.length - 1) now += TAKEAWAY_TAIL_MS
    timed.push({ id: scene.id, startMs, endMs: now })
  })
  return { lines, scenes: timed, durationMs: now }
}
