export const clamp = (x: number, low = 0, high = 1) => Math.min(high, Math.max(low, x))
export const lerp = (a: number, b: number, t: number) => a + (b - a) * t
/** 0 before `from`, 1 after `to`, straight in between. */
export const ramp = (x: number, from: number, to: number) =>
  to <= from ? Number(x >= to) : clamp((x - from) / (to - from))
/** A smooth swing between -1 and 1; `period` in seconds. */
export const swing = (t: number, period: number, phase = 0) => Math.sin((t / period + phase) * Math.PI * 2)

const bounce = (t: number): number => {
  const n = 7.5625
  if (t < 1 / 2.75) return n * t * t
  if (t < 2 / 2.75) return n * (t - 1.5 / 2.75) ** 2 + 0.75
  if (t < 2.5 / 2.75) return n * (t - 2.25 / 2.75) ** 2 + 0.9375
  return n * (t - 2.625 / 2.75) ** 2 + 0.984375
}

/** Progress in, progress out, both 0–1 (`back` passes 1 before it settles). */
export const easings = {
  linear: (t: number) => t,
  in: (t: number) => t * t * t,
  out: (t: number) => 1 - (1 - t) ** 3,
  inOut: (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2),
  back: (t: number) => 1 + 2.70158 * (t - 1) ** 3 + 1.70158 * (t - 1) ** 2,
  fall: (t: number) => t * t,
  bounce,
} as const

export type Ease = keyof typeof easings
