import { useState } from 'react'
import { currentLine, subtitleAt, type SpokenLine } from '@/domain/episodes/viewing/current-line'

export interface LineInSight {
  /** Index of the line one is at, -1 before the first. */
  line: number
  /** Index of the line that is spoken right now, -1 in between. */
  spoken: number
  moveTo: (ms: number) => void
}

/** Follows a transcript. Holds indices and not the time, so that the page draws once a line and not four times a second. */
export function useLine(lines: readonly SpokenLine[], startMs: number): LineInSight {
  const [line, setLine] = useState(() => currentLine(lines, startMs))
  const [spoken, setSpoken] = useState(-1)
  const moveTo = (ms: number) => {
    const now = subtitleAt(lines, ms)
    setLine(currentLine(lines, ms))
    setSpoken(now ? lines.indexOf(now) : -1)
  }
  return { line, spoken, moveTo }
}
