import { forwardRef, useEffect, useImperativeHandle } from 'react'
import { Video } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { mediaUrl } from '../media'
import type { PlayerHandle, PlayerProps } from './player-types'

/** WeChat's video with its own controls. */
export const Player = forwardRef<PlayerHandle, PlayerProps>(function Player(props, ref) {
  useImperativeHandle(ref, () => {
    const video = () => Taro.createVideoContext(props.id)
    return {
      play: () => video().play(),
      pause: () => video().pause(),
      seek: (ms) => video().seek(ms / 1000),
    }
  })
  const setSpeed = () => Taro.createVideoContext(props.id).playbackRate(props.speed)
  useEffect(setSpeed, [props.id, props.speed])
  return (
    <Video
      id={props.id}
      className="player"
      title={props.title}
      aria-label={props.title}
      src={mediaUrl(props.src)}
      poster={mediaUrl(props.poster)}
      initialTime={props.startMs / 1000}
      controls
      showCenterPlayBtn
      enableProgressGesture
      objectFit="contain"
      onTimeUpdate={(event) => props.onTime?.(Math.round(event.detail.currentTime * 1000))}
      onPlay={() => {
        // Some phones begin each time at normal speed.
        setSpeed()
        props.onWaiting?.(false)
        props.onPlay?.()
      }}
      onPause={props.onPause}
      onEnded={props.onEnded}
      onError={props.onError}
      onWaiting={() => props.onWaiting?.(true)}
    />
  )
})
