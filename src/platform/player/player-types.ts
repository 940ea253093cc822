export interface PlayerHandle {
  play: () => void
  pause: () => void
  /** Milliseconds from the start. */
  seek: (ms: number) => void
}

export interface PlayerProps {
  id: string
  /** Read aloud as the name of the video. */
  title: string
  /** Paths as the cloud gives them, e.g. `/media/…`. */
  src: string
  poster: string
  /** WebVTT; shown as a track on the web. WeChat has none: draw the line yourself from the transcript. */
  captions: string
  subtitles: boolean
  /** Where to begin, in milliseconds. Never plays by itself. */
  startMs: number
  /** How fast it plays, one of `SPEEDS`. */
  speed: number
  /** About every 250 ms while playing, and after a seek. */
  onTime?: (ms: number) => void
  onPlay?: () => void
  onPause?: () => void
  onEnded?: () => void
  /** The video is not there, cannot be loaded or cannot be decoded. */
  onError?: () => void
  /** Waiting for data, or going on again. */
  onWaiting?: (waiting: boolean) => void
}
