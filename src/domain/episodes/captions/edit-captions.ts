import type { CaptionLine } from './check-captions'

type Lines = readonly CaptionLine[]

/** A fresh line stays this long where there is room. */
const NEW_LINE_MS = 2000

const inOrder = (lines: Lines): CaptionLine[] => [...lines].sort((a, b) => a.startMs - b.startMs)

/** The lines with other words in one of them. */
export const rewordLine = (lines: Lines, at: number, text: string): CaptionLine[] =>
  lines.map((line, i) => (i === at ? { ...line, text } : line))

/**
 * The lines with one beginning at another time, in the order of time. Its end stays, except where the beginning has
 * passed it: then the line keeps its length.
 */
export const beginLine = (lines: Lines, at: number, startMs: number): CaptionLine[] =>
  inOrder(
    lines.map((line, i) => {
      if (i !== at) return line
      const length = Math.max(0, line.endMs - line.startMs)
      return { ...line, startMs, endMs: line.endMs > startMs ? line.endMs : startMs + (length || NEW_LINE_MS) }
    }),
  )

/** The lines with one ending at another time; whether that can be played is for `findTimeFaults` to say. */
export const endLine = (lines: Lines, at: number, endMs: number): CaptionLine[] =>
  lines.map((line, i) => (i === at ? { ...line, endMs } : line))

/** An empty line after the one at `at` (-1: before all), as long as the gap before the next allows, two seconds at most. */
export function insertLine(lines: Lines, at: number): CaptionLine[] {
  const startMs = lines[at]?.endMs ?? 0
  const room = (lines[at + 1]?.startMs ?? Infinity) - startMs
  const fresh = { startMs, endMs: startMs + Math.min(NEW_LINE_MS, room > 0 ? room : NEW_LINE_MS), text: '' }
  return [...lines.slice(0, at + 1), fresh, ...lines.slice(at + 1)]
}

export const removeLine = (lines: Lines, at: number): CaptionLine[] => lines.filter((_, i) => i !== at)
