import { useEffect, useRef } from 'react'
import { useNetwork } from '@/platform/device/network'
import type { PlaybackEvent, PlaybackStatus } from './playback-status'

/** So long a video may wait for data before we say that it is stuck, in milliseconds. */
const PATIENCE_MS = 8000

/** Says when a video has waited too long, and tries a lost one again by itself when the network comes back. */
export function usePatience(status: PlaybackStatus, report: (event: PlaybackEvent) => void, retry: () => void): void {
  const again = useRef(retry)
  const stuck = status === 'failed' || status === 'stalled'
  useEffect(() => {
    again.current = retry
  })
  useEffect(() => {
    if (status !== 'waiting') return undefined
    const waiting = setTimeout(() => report('give-up'), PATIENCE_MS)
    return () => clearTimeout(waiting)
  }, [status, report])
  useEffect(() => {
    if (!stuck) return undefined
    return useNetwork.subscribe(({ online }, { online: before }) => {
      if (online && !before) again.current()
    })
  }, [stuck])
}
