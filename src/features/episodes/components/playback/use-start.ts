import { useEffect, useState, type RefObject } from 'react'
import type { EpisodeDetail } from '@/contract/episodes'
import { resumeAt } from '@/domain/episodes/viewing/continue-watching'
import { useEpisodes } from '@/state/episodes'

export interface Start {
  /** Where the video begins, in milliseconds. */
  startMs: number
  /** Where the person stopped last time and goes on now; 0 when from the front. */
  resumedMs: number
  /** Grows with each retry; a new number makes a new video element. */
  attempt: number
  again: (ms: number) => void
  fromTheFront: () => void
}

/**
 * Where a video begins: where the address says, else where the person stopped. After a log-in, or on another device,
 * that place arrives once the page is already there; it is taken over as long as nothing has been played.
 */
export function useStart(episode: EpisodeDetail, fromMs: number | undefined, begun: RefObject<boolean>): Start {
  const saved = useEpisodes((s) => s.progress[episode.id])
  const savedMs = resumeAt(episode.durationMs, saved)
  const [start, setStart] = useState({ ms: fromMs ?? savedMs, attempt: 0 })
  const [resumed, setResumed] = useState(fromMs === undefined)
  useEffect(() => {
    if (!begun.current && resumed) setStart(({ attempt }) => ({ ms: savedMs, attempt }))
  }, [savedMs, resumed, begun])
  return {
    startMs: start.ms,
    resumedMs: resumed ? start.ms : 0,
    attempt: start.attempt,
    again: (ms) => setStart({ ms, attempt: start.attempt + 1 }),
    fromTheFront: () => setResumed(false),
  }
}
