/** The next round number above, so that the line on top of a chart can be read. */
export function roundAbove(most: number): number {
  const power = 10 ** Math.max(0, String(Math.max(1, most)).length - 1)
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= most) ?? most
}
