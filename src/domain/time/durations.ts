const parts = (ms: number) => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

/**
 * A place in a video or its length as players show it, in whole seconds that have passed.
 * Units: milliseconds in. Example: clockTime(32_900) is `0:32`.
 */
export const clockTime = (ms: number): string => {
  const { minutes, seconds } = parts(ms)
  return `${minutes}:${String(seconds).padStart(2, '0')}`
}

/**
 * The same as people say it; screen readers read `0:32` as a time of day.
 * Units: milliseconds in. Example: spokenTime(92_000) is `1分32秒`.
 */
export const spokenTime = (ms: number): string => {
  const { minutes, seconds } = parts(ms)
  if (minutes === 0) return `${seconds}秒`
  return seconds === 0 ? `${minutes}分钟` : `${minutes}分${seconds}秒`
}
