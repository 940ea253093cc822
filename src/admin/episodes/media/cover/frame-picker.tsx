import { Slider } from 'antd'
import { useRef, useState } from 'react'
import { clockTime } from '@/domain/time/durations'
import { frameOf, type Still } from './draw-cover'

interface Props {
  film: string
  durationMs: number
  pick: (still: Still) => void
}

/** Winds a film to a moment and hands out what it shows there. */
export function FramePicker({ film, durationMs, pick }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const [atMs, setAtMs] = useState(1000)
  const wind = (ms: number) => {
    setAtMs(ms)
    if (video.current) video.current.currentTime = ms / 1000
  }
  const show = () => {
    if (video.current && video.current.videoWidth > 0) pick(frameOf(video.current))
  }
  return (
    <div className="media-frames">
      <video
        ref={video}
        src={film}
        muted
        playsInline
        preload="auto"
        aria-hidden
        onLoadedData={() => wind(Math.min(atMs, durationMs))}
        onSeeked={show}
      />
      <div className="media-wind">
        <label htmlFor="frame-at">取哪一刻的画面：{clockTime(atMs)}</label>
        <Slider
          id="frame-at"
          min={0}
          max={Math.max(durationMs - 100, 100)}
          step={100}
          value={atMs}
          onChange={wind}
          ariaLabelForHandle="取哪一刻的画面"
          tooltip={{ open: false }}
        />
        <p className="field-hint">拖动滑块找到合适的画面，下面的三张封面会一起变化。</p>
      </div>
    </div>
  )
}
