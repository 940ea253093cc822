import { useEffect, useState } from 'react'

const left = (at: number) => Math.max(0, Math.ceil((at - Date.now()) / 1000))

/** Whole seconds until an instant (milliseconds since 1970), counting down; 0 once it has passed. */
export function useSecondsUntil(at: number): number {
  const [seconds, setSeconds] = useState(() => left(at))
  useEffect(() => {
    setSeconds(left(at))
    const clock = setInterval(() => {
      const now = left(at)
      setSeconds(now)
      if (now === 0) clearInterval(clock)
    }, 1000)
    return () => clearInterval(clock)
  }, [at])
  return seconds
}
