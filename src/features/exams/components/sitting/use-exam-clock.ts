import { useEffect, useState } from 'react'
import { isOver, leftNow, useDesk } from '@/state/exams/sitting/desk'

export interface ExamClock {
  /** Milliseconds left; null while nothing is known of the time. */
  left: number | null
  /** The time is up, and the server’s clock says so. */
  over: boolean
}

const read = (): ExamClock => ({ left: leftNow(useDesk.getState()), over: isOver(useDesk.getState()) })

/** Read anew each second and with each answer of the server; drawn anew when it is another. */
function useOnClock<T>(look: () => T): T {
  const [seen, setSeen] = useState(look)
  useEffect(() => {
    const tick = () => setSeen(look)
    const ticking = setInterval(tick, 1000)
    const stop = useDesk.subscribe(tick)
    tick()
    return () => {
      clearInterval(ticking)
      stop()
    }
  }, [look])
  return seen
}

/** The time left by the server's clock, counted on here. */
export const useExamClock = (): ExamClock => useOnClock(read)

const readOver = (): boolean => read().over

/** The same, but only whether it is up: pages that show no seconds are not drawn each second. */
export const useIsOver = (): boolean => useOnClock(readOver)
