import { useEffect, useState } from 'react'

/** Texts that count down speak of minutes; a few looks in each are enough. */
const LOOK_EVERY_MS = 15_000

/** The time, looked at again every few seconds. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
