/** One line of the table in docs/benchmarks.md. */
export interface Figure {
  name: string
  value: string
  /** The promise, in words; empty where there is none. */
  promise: string
  kept: boolean
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value that `nth` of a hundred do not exceed (nearest rank). */
export const percentile = (values: number[], nth: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((nth / 100) * sorted.length) - 1)]!
}

export const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
