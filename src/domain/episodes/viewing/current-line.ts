export interface SpokenLine {
  startMs: number
  endMs: number
}

/**
 * Which line of a transcript a viewer is at: the last one that has begun. In the short gaps between lines the
 * earlier one stays marked, so that the mark does not flicker. Lines are in order of time.
 *
 * @returns its index, or -1 before the first line
 * @example currentLine([{ startMs: 320, endMs: 1920 }], 2000) // 0
 */
export const currentLine = (lines: readonly SpokenLine[], positionMs: number): number => {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.startMs ?? Infinity) <= positionMs) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The line to show as a subtitle: only while it is spoken, so silence looks like silence. */
export const subtitleAt = <L extends SpokenLine>(lines: readonly L[], positionMs: number): L | null => {
  const line = lines[currentLine(lines, positionMs)]
  return line && positionMs < line.endMs ? line : null
}
