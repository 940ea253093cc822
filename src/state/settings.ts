import { create } from 'zustand'
import { SPEEDS } from '@/platform/player/speeds'
import { keep, recall } from '@/platform/storage'

export const SUBTITLE_SIZES = ['small', 'normal', 'large', 'largest'] as const
export type SubtitleSize = (typeof SUBTITLE_SIZES)[number]

interface Chosen {
  elderMode: boolean
  subtitles: boolean
  subtitleSize: SubtitleSize
  /** How fast videos play, one of `SPEEDS`. */
  speed: number
}

interface Settings extends Chosen {
  setElderMode: (on: boolean) => void
  setSubtitles: (on: boolean) => void
  setSubtitleSize: (size: SubtitleSize) => void
  setSpeed: (speed: number) => void
}

const KEY = 'settings'

function chosenBefore(): Chosen {
  const kept = recall(KEY)
  const was: Partial<Record<keyof Chosen, unknown>> = typeof kept === 'object' && kept !== null ? kept : {}
  return {
    elderMode: was.elderMode === true,
    subtitles: was.subtitles !== false,
    subtitleSize: SUBTITLE_SIZES.find((size) => size === was.subtitleSize) ?? 'normal',
    speed: SPEEDS.find((speed) => speed === was.speed) ?? 1,
  }
}

/** What the reader has set on this device; survives a restart, never leaves the phone. */
export const useSettings = create<Settings>((set, get) => {
  const choose = (change: Partial<Chosen>) => {
    set(change)
    const { elderMode, subtitles, subtitleSize, speed } = get()
    keep(KEY, { elderMode, subtitles, subtitleSize, speed })
  }
  return {
    ...chosenBefore(),
    setElderMode: (elderMode) => choose({ elderMode }),
    setSubtitles: (subtitles) => choose({ subtitles }),
    setSubtitleSize: (subtitleSize) => choose({ subtitleSize }),
    setSpeed: (speed) => choose({ speed }),
  }
})
