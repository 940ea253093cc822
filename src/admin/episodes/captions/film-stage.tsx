import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { CaptionLine } from '@/domain/episodes/captions/check-captions'
import { exactTime } from '@/domain/time/exact-time'
import type { FilmClock } from './film-clock'

interface Props {
  video: string
  poster: string
  lines: readonly CaptionLine[]
  /** The line under the pen, -1: none. */
  chosen: number
  clock: FilmClock
  begin: (ms: number) => void
  end: (ms: number) => void
}

const SIZES = [
  { value: 'normal', label: '标准字幕' },
  { value: 'large', label: '长辈版字幕' },
]

/** The film with its captions as a phone shows them, and what stops the clock for the line under the pen. */
export function FilmStage({ video, poster, lines, chosen, clock, begin, end }: Props) {
  const [size, setSize] = useState('normal')
  const spoken = lines.find(({ startMs, endMs }) => startMs <= clock.atMs && clock.atMs < endMs)
  return (
    <div className="film-stage">
      <div className="film-picture">
        {/* Its captions are drawn below from the draft, which no file holds yet. */}
        <video
          {...clock.film}
          id="captions-film"
          src={video}
          poster={poster || undefined}
          controls
          playsInline
          preload="metadata"
        />
        <p className={`film-caption film-caption-${size}`} id="captions-spoken">
          {spoken?.text}
        </p>
      </div>
      <div className="film-tools">
        <Segmented
          aria-label="预览的字幕大小"
          options={SIZES}
          value={size}
          onChange={(value) => setSize(String(value))}
        />
        <p className="film-clock">
          画面在 <strong>{exactTime(clock.atMs)}</strong>
        </p>
        <p className="quiet">{chosen < 0 ? '先点一条字幕，再用画面定时间。' : `正在改第 ${chosen + 1} 条。`}</p>
        <div className="film-buttons">
          <Button id="captions-begin-here" disabled={chosen < 0} onClick={() => begin(clock.now())}>
            从这里开始
          </Button>
          <Button id="captions-end-here" disabled={chosen < 0} onClick={() => end(clock.now())}>
            到这里结束
          </Button>
        </div>
      </div>
    </div>
  )
}
