const two = (n: number) => String(n).padStart(2, '0')

const parts = (ms: number) => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 }
}

/** Time left as a clock shows it, the second that runs counted in. Milliseconds in: countdown(3_599_001) is `1:00:00`. */
export function countdown(ms: number): string {
  const { hours, minutes, seconds } = parts(ms)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** The same as people say it, in whole minutes until the last one: 还剩 42 分钟. */
export function spokenLeft(ms: number): string {
  const { hours, minutes, seconds } = parts(ms)
  const whole = hours * 60 + minutes
  return whole > 0 ? `还剩 ${whole} 分钟` : `还剩 ${seconds} 秒`
}

/** At these many minutes before the end a sentence is said once. */
export const WARN_MINUTES = [10, 5, 1] as const

/** The sentence for the latest of them that is reached; null before. */
export function warning(ms: number): string | null {
  const reached = WARN_MINUTES.filter((minutes) => ms <= minutes * 60_000 && ms > 0).at(-1)
  return reached === undefined ? null : `还剩 ${reached} 分钟，到时间自动交卷，已保存的答案都算`
}
