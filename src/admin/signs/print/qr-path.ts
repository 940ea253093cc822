import { encode } from 'uqr'

/** White modules around the code: the standard asks for four, and printed on a wall it needs them. */
const QUIET = 4

/**
 * A QR code as one SVG path in units of its modules, each run of dark modules a rectangle, so that no hairlines show
 * between them in print. A quarter may be dirty or torn (level Q) and it is still read.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET })
  const runs: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`)
    }
  })
  return { size, path: runs.join('') }
}
