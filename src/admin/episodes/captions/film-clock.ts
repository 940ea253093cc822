import { useCallback, useRef, useState, type RefObject } from 'react'

/** The film above the captions: where it stands, and how to move it. */
export interface FilmClock {
  /** For the video element. */
  film: {
    ref: RefObject<HTMLVideoElement>
    onTimeUpdate: () => void
    onSeeked: () => void
  }
  /** Where the picture stands, as often as the browser tells. */
  atMs: number
  /** Where it stands this very moment. */
  now(): number
  goTo(ms: number): void
  playFrom(ms: number): void
}

/** Follows one video element; without a film it stays at 0. */
export function useFilmClock(): FilmClock {
  const ref = useRef<HTMLVideoElement>(null)
  const [atMs, setAtMs] = useState(0)
  const now = useCallback(() => Math.round((ref.current?.currentTime ?? 0) * 1000), [])
  const follow = useCallback(() => setAtMs(now()), [now])
  const goTo = useCallback((ms: number) => {
    if (ref.current) ref.current.currentTime = ms / 1000
    setAtMs(ms)
  }, [])
  const playFrom = useCallback(
    (ms: number) => {
      goTo(ms)
      // A browser may refuse to play; the picture then stands at the line, which is what was asked for.
      ref.current?.play()?.catch(() => undefined)
    },
    [goTo],
  )
  return { film: { ref, onTimeUpdate: follow, onSeeked: follow }, atMs, now, goTo, playFrom }
}
