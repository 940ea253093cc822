import { useEffect, useReducer, useRef, type RefObject } from 'react'
import type { EpisodeDetail } from '@/contract/episodes'
import { scrollToTop, useHidden } from '@/platform/page-life'
import type { PlayerHandle, PlayerProps } from '@/platform/player-types'
import { useEpisodes } from '@/state/episodes'
import { afterEvent, type PlaybackStatus } from './playback-status'
import { useLine, type LineInSight } from './use-line'
import { useStart, type Start } from './use-start'

type Events = Required<Pick<PlayerProps, 'onTime' | 'onPlay' | 'onPause' | 'onEnded' | 'onError' | 'onWaiting'>>

export interface Playback
  extends Pick<Start, 'startMs' | 'resumedMs' | 'attempt'>, Pick<LineInSight, 'line' | 'spoken'> {
  player: RefObject<PlayerHandle>
  status: PlaybackStatus
  playFrom: (ms: number) => void
  restart: () => void
  retry: () => void
  events: Events
}

const flush = () => void useEpisodes.getState().flush()

/** What a video does and where it is; positions go to the store, which keeps and sends them. */
export function usePlayback(episode: EpisodeDetail, fromMs: number | undefined): Playback {
  const { id, durationMs, transcript } = episode
  const player = useRef<PlayerHandle>(null)
  const begun = useRef(false)
  const lastMs = useRef(0)
  const [status, report] = useReducer(afterEvent, 'ready')
  const { startMs, resumedMs, attempt, again, fromTheFront } = useStart(episode, fromMs, begun)
  const { line, spoken, moveTo } = useLine(transcript, startMs)

  const note = (ms: number) => useEpisodes.getState().notePosition(id, ms)
  const seek = (ms: number) => {
    moveTo(ms)
    player.current?.seek(ms)
  }
  useEffect(() => player.current?.seek(startMs), [startMs])
  useEffect(() => flush, [])
  useHidden(() => {
    player.current?.pause()
    flush()
  })

  const events: Events = {
    onTime: (ms) => {
      lastMs.current = ms
      moveTo(ms)
      report('time')
      if (begun.current) note(ms)
    },
    onPlay: () => {
      begun.current = true
      report('play')
    },
    onPause: () => {
      report('pause')
      flush()
    },
    onEnded: () => {
      report('end')
      note(durationMs)
      flush()
    },
    onError: () => report('error'),
    onWaiting: (waiting) => report(waiting ? 'wait' : 'go-on'),
  }
  const playFrom = (ms: number) => {
    seek(ms)
    player.current?.play()
    scrollToTop()
  }
  const restart = () => {
    fromTheFront()
    seek(0)
  }
  const retry = () => {
    report('retry')
    again(lastMs.current || startMs)
  }
  return { player, status, startMs, resumedMs, attempt, line, spoken, playFrom, restart, retry, events }
}
