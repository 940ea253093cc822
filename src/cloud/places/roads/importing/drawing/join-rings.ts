const last = (line: readonly number[]): number => line[line.length - 1]!

/**
 * Rings from the lines of an area, joined where they share an end; lines in the order given, so that the result does not
 * depend on the file's. What does not close, because the extract lacks a piece, is left over and counted.
 */
export function joinRings(lines: readonly number[][]): { rings: number[][]; open: number } {
  const touching = new Map<number, number[]>()
  lines.forEach((line, at) => {
    for (const end of [line[0]!, last(line)]) touching.set(end, [...(touching.get(end) ?? []), at])
  })
  const used = new Set<number>()
  const rings: number[][] = []
  let open = 0
  lines.forEach((line, at) => {
    if (used.has(at)) return
    used.add(at)
    const ring = [...line]
    while (last(ring) !== ring[0]) {
      const next = touching.get(last(ring))!.find((other) => !used.has(other))
      if (next === undefined) break
      used.add(next)
      const piece = lines[next]!
      ring.push(...(piece[0] === last(ring) ? piece : [...piece].reverse()).slice(1))
    }
    if (last(ring) === ring[0] && ring.length > 3) rings.push(ring)
    else open += 1
  })
  return { rings, open }
}
