import { useEffect, useReducer, useRef, type RefObject } from 'react'
import type { EpisodeDetail } from '@/contract/episodes'
import { scrollToTop, useHidden } from '@/platform/page-life'
import type { PlayerHandle, PlayerProps } from '@/platform/player/player-types'
import { stopReading } from '@/platform/speech/speech'
import { useEpisodes } from '@/state/episodes'
import { afterEvent, type PlaybackStatus } from './playback-status'
import { useLine, type LineInSight } from './use-line'
import { usePatience } from './use-patience'
import { useStart, type Start } from './use-start'
import { useViewed } from './use-viewed'

type Events = Required<Pick<PlayerProps, 'onTime' | 'onPlay' | 'onPause' | 'onEnded' | 'onError' | 'onWaiting'>>

export interface Playback
  extends Pick<Start, 'startMs' | 'resumedMs' | 'attempt'>, Pick<LineInSight, 'line' | 'spoken'> {
  player: RefObject<PlayerHandle>
  status: PlaybackStatus
  playFrom: (ms: number) => void
  pause: () => void
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

  const follow = useViewed(() => useEpisodes.getState().noteView(id))
  const note = (ms: number) => useEpisodes.getState().notePosition(id, ms)
  const pause = () => player.current?.pause()
  const seek = (ms: number) => {
    moveTo(ms)
    player.current?.seek(ms)
  }
  const retry = () => {
    report('retry')
    again(lastMs.current || startMs)
  }
  usePatience(status, report, retry)
  useEffect(() => player.current?.seek(startMs), [startMs])
  useEffect(() => flush, [])
  useHidden(() => {
    pause()
    flush()
  })

  const events = eventsOf({
    report,
    flush,
    onTime: (ms) => {
      lastMs.current = ms
      moveTo(ms)
      if (!begun.current) return
      note(ms)
      follow(ms)
    },
    onPlay: () => {
      begun.current = true
      // Two voices at once are none.
      stopReading()
    },
    onEnded: () => note(durationMs),
  })
  const playFrom = (ms: number) => {
    seek(ms)
    player.current?.play()
    scrollToTop()
  }
  const restart = () => {
    fromTheFront()
    seek(0)
  }
  return { player, status, startMs, resumedMs, attempt, line, spoken, playFrom, pause, restart, retry, events }
}

interface Reactions {
  report: (event: Parameters<typeof afterEvent>[1]) => void
  flush: () => void
  onTime: (ms: number) => void
  onPlay: () => void
  onEnded: () => void
}

/** What the player says, as a change of status and what follows from it. */
const eventsOf = ({ report, flush: send, onTime, onPlay, onEnded }: Reactions): Events => ({
  onTime: (ms) => {
    onTime(ms)
    report('time')
  },
  onPlay: () => {
    onPlay()
    report('play')
  },
  onPause: () => {
    report('pause')
    send()
  },
  onEnded: () => {
    report('end')
    onEnded()
    send()
  },
  onError: () => report('error'),
  onWaiting: (waiting) => report(waiting ? 'wait' : 'go-on'),
})
