import { useEffect, useRef, useState } from 'react'
import { CHALLENGE_SECONDS } from '@/domain/practice/drawing/draw-set'

/** Seconds left for a question, counted by the clock and not by ticks; null where there is no clock. */
export function useChallengeClock(questionId: string | null, onOver: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null)
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    if (questionId === null) return setLeft(null)
    const ends = Date.now() + CHALLENGE_SECONDS * 1000
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((ends - Date.now()) / 1000))
      setLeft(seconds)
      if (seconds > 0) return
      clearInterval(timer)
      over.current()
    }
    const timer = setInterval(tick, 250)
    tick()
    return () => clearInterval(timer)
  }, [questionId])
  return left
}
