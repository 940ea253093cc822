/** The cloud's lines are whole hundred-thousandths of a degree. */
const PER_DEGREE = 100_000

/**
 * A line as it crosses the wire, back in degrees: longitude and latitude of the first point, then the differences to
 * the point before, in turn.
 *
 * @example decodeLine([10644700, 2955500, 12, -3]) // [[106.447, 29.555], [106.44712, 29.55497]]
 */
export function decodeLine(sent: readonly number[]): [number, number][] {
  const line: [number, number][] = []
  let [lon, lat] = [0, 0]
  for (let at = 0; at + 1 < sent.length; at += 2) {
    lon += sent[at]!
    lat += sent[at + 1]!
    line.push([lon / PER_DEGREE, lat / PER_DEGREE])
  }
  return line
}
