import { useRef } from 'react'
import { addPlayed, NOTHING_PLAYED, VIEWED_AFTER_MS } from '@/domain/episodes/viewing/played-time'

/** Calls `onViewed` once for this opening of an episode, as soon as five seconds of it have really been played. */
export function useViewed(onViewed: () => void): (ms: number) => void {
  const played = useRef(NOTHING_PLAYED)
  const told = useRef(false)
  return (ms) => {
    played.current = addPlayed(played.current, ms)
    if (told.current || played.current.playedMs < VIEWED_AFTER_MS) return
    told.current = true
    onViewed()
  }
}
