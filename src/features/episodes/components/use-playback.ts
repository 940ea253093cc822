import { useEffect, useRef, useState, type RefObject } from 'react'
import type { EpisodeDetail } from '@/contract/episodes'
import { resumeAt } from '@/domain/episodes/viewing/continue-watching'
import { currentLine, subtitleAt } from '@/domain/episodes/viewing/current-line'
import { scrollToTop, useHidden } from '@/platform/page-life'
import type { PlayerHandle } from '@/platform/player-types'
import { useEpisodes } from '@/state/episodes'

export type PlaybackStatus = 'ready' | 'playing' | 'waiting' | 'paused' | 'ended' | 'failed'

export interface Playback {
  player: RefObject<PlayerHandle>
  status: PlaybackStatus
  /** Grows with each retry; a new number makes a new video element. */
  attempt: number
  /** Where the video begins, in milliseconds. */
  startMs: number
  /** Where the person stopped last time and goes on now; 0 when from the front. */
  resumedMs: number
  /** Index of the line one is at, -1 before the first. */
  line: number
  /** Index of the line that is spoken right now, -1 in between. */
  spoken: number
  playFrom: (ms: number) => void
  restart: () => void
  retry: () => void
  events: {
    onTime: (ms: number) => void
    onPlay: () => void
    onPause: () => void
    onEnded: () => void
    onError: () => void
    onWaiting: (waiting: boolean) => void
  }
}

/** What a video does and where it is; positions go to the store, which keeps and sends them. */
export function usePlayback(episode: EpisodeDetail, fromMs: number | undefined): Playback {
  const { id, durationMs, transcript } = episode
  const player = useRef<PlayerHandle>(null)
  const begun = useRef(false)
  const lastMs = useRef(0)
  const saved = useEpisodes((s) => s.progress[id])
  const [start, setStart] = useState({ ms: fromMs ?? resumeAt(durationMs, saved), attempt: 0 })
  const [resumed, setResumed] = useState(fromMs === undefined)
  const [status, setStatus] = useState<PlaybackStatus>('ready')
  const [line, setLine] = useState(() => currentLine(transcript, start.ms))
  const [spoken, setSpoken] = useState(-1)

  const note = (ms: number) => useEpisodes.getState().notePosition(id, ms)
  const flush = () => void useEpisodes.getState().flush()
  const seek = (ms: number) => {
    setLine(currentLine(transcript, ms))
    player.current?.seek(ms)
  }

  // After a log-in, or on another device, the saved place arrives once the page is already there.
  const savedMs = resumeAt(durationMs, saved)
  useEffect(() => {
    if (begun.current || fromMs !== undefined || savedMs === start.ms) return
    setStart({ ms: savedMs, attempt: start.attempt })
    seek(savedMs)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the arrival of a saved place moves the start
  }, [savedMs])
  useEffect(() => flush, [])
  useHidden(() => {
    player.current?.pause()
    flush()
  })

  return {
    player,
    status,
    attempt: start.attempt,
    startMs: start.ms,
    resumedMs: resumed ? start.ms : 0,
    line,
    spoken,
    playFrom: (ms) => {
      seek(ms)
      player.current?.play()
      scrollToTop()
    },
    restart: () => {
      setResumed(false)
      seek(0)
    },
    retry: () => {
      setStatus('ready')
      setStart({ ms: lastMs.current || start.ms, attempt: start.attempt + 1 })
    },
    events: {
      onTime: (ms) => {
        lastMs.current = ms
        const now = subtitleAt(transcript, ms)
        setLine(currentLine(transcript, ms))
        setSpoken(now ? transcript.indexOf(now) : -1)
        if (!begun.current) return
        // Browsers say that they wait, but not always that it is over; moving on is the proof.
        setStatus((before) => (before === 'waiting' ? 'playing' : before))
        note(ms)
      },
      onPlay: () => {
        begun.current = true
        setStatus('playing')
      },
      onPause: () => {
        setStatus((before) => (before === 'playing' || before === 'waiting' ? 'paused' : before))
        flush()
      },
      onEnded: () => {
        setStatus('ended')
        note(durationMs)
        flush()
      },
      onError: () => setStatus('failed'),
      onWaiting: (waiting) =>
        setStatus((before) => {
          if (waiting) return before === 'playing' ? 'waiting' : before
          return before === 'waiting' ? 'playing' : before
        }),
    },
  }
}
