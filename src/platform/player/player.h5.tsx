import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import { mediaUrl } from '../media'
import type { PlayerHandle, PlayerProps } from './player-types'

const hasMore = (video: HTMLVideoElement) => video.readyState >= video.HAVE_FUTURE_DATA
/** The default too: a browser falls back to it when it loads the film. */
const setSpeed = (video: HTMLVideoElement, speed: number): void => {
  video.defaultPlaybackRate = video.playbackRate = speed
}
const positionMs = (video: HTMLVideoElement) => Math.round(video.currentTime * 1000)

/** The browser's own video with its own controls: keyboard, captions and full screen come with it. */
export const Player = forwardRef<PlayerHandle, PlayerProps>(function Player(props, ref) {
  const video = useRef<HTMLVideoElement>(null)
  useImperativeHandle(ref, () => ({
    play: () => void video.current?.play().catch(() => undefined),
    pause: () => video.current?.pause(),
    seek: (ms) => {
      if (video.current) video.current.currentTime = ms / 1000
    },
  }))
  useEffect(() => {
    const track = video.current?.textTracks[0]
    if (track) track.mode = props.subtitles ? 'showing' : 'hidden'
  }, [props.subtitles, props.captions])
  useEffect(() => {
    if (video.current) setSpeed(video.current, props.speed)
  }, [props.speed])
  const waiting = (on: boolean) => () => props.onWaiting?.(on)
  return (
    <video
      id={props.id}
      ref={video}
      className="player"
      aria-label={props.title}
      src={mediaUrl(props.src)}
      poster={mediaUrl(props.poster)}
      controls
      playsInline
      preload="metadata"
      onLoadedMetadata={(event) => {
        setSpeed(event.currentTarget, props.speed)
        if (props.startMs > 0) event.currentTarget.currentTime = props.startMs / 1000
      }}
      onTimeUpdate={(event) => props.onTime?.(positionMs(event.currentTarget))}
      onPlay={props.onPlay}
      onPause={props.onPause}
      onEnded={props.onEnded}
      onError={props.onError}
      onWaiting={waiting(true)}
      // Browsers say so, too, when they have enough for now and stop fetching.
      onStalled={(event) => !hasMore(event.currentTarget) && props.onWaiting?.(true)}
      onPlaying={waiting(false)}
    >
      <track kind="captions" srcLang="zh" label="字幕" src={mediaUrl(props.captions)} default={props.subtitles} />
    </video>
  )
})
