import { Button } from 'antd'
import { useState } from 'react'
import type { EpisodeMedia } from '@/contract/episodes'
import { findReadingFaults, findTimeFaults, type CaptionFault } from '@/domain/episodes/captions/check-captions'
import { beginLine, endLine, insertLine, removeLine, rewordLine } from '@/domain/episodes/captions/edit-captions'
import type { FieldsProps } from '../edit/fields-props'
import { LONGEST } from '../body/field-words'
import { CaptionRow } from './caption-row'
import { useFilmClock } from './film-clock'
import { FilmStage } from './film-stage'

import './captions.css'

type Lines = Parameters<typeof beginLine>[0]

interface Props extends FieldsProps {
  media: EpisodeMedia
}

const byLine = (faults: readonly CaptionFault[]) => new Map(faults.map(({ at, message }) => [at, message]))

/** Words and times of the captions beside the running film. What the server would refuse is said at its line at once. */
export function CaptionsEditor({ body, change, error, media }: Props) {
  const lines = body.transcript
  const clock = useFilmClock()
  const [chosen, setChosen] = useState(-1)
  const put = (transcript: Lines) => change({ transcript: [...transcript] })
  const wrongs = byLine(findTimeFaults(lines, media.durationMs))
  const advices = byLine(findReadingFaults(lines))
  const wrongAt = (at: number) => error(`transcript.${at}`) ?? wrongs.get(at) ?? null
  const pen = chosen < lines.length ? chosen : -1
  /** A line that begins elsewhere may change places; the pen stays with it. */
  const begin = (at: number, ms: number) => {
    const after = beginLine(lines, at, ms)
    put(after)
    setChosen(after.findIndex(({ startMs, text }) => startMs === ms && text === lines[at]?.text))
  }
  return (
    <div id="field-transcript" tabIndex={-1} className="stack">
      <p className="field-hint">时间写成 分:秒，每条最多 {LONGEST.line} 个字。画面里画上去的字不会随之变化。</p>
      {media.video && (
        <FilmStage
          video={media.video}
          poster={media.poster16x9}
          lines={lines}
          chosen={pen}
          clock={clock}
          begin={(ms) => begin(pen, ms)}
          end={(ms) => put(endLine(lines, pen, ms))}
        />
      )}
      <p role="status" id="captions-summary">
        {summary(lines.length, lines.filter((_, at) => wrongAt(at)).length, advices.size)}
      </p>
      <ol className="captions">
        {lines.map((line, at) => (
          <CaptionRow
            key={at}
            line={line}
            at={at}
            wrong={wrongAt(at)}
            advice={advices.get(at) ?? null}
            spoken={media.video !== null && line.startMs <= clock.atMs && clock.atMs < line.endMs}
            chosen={at === pen}
            choose={() => setChosen(at)}
            play={media.video ? () => clock.playFrom(line.startMs) : null}
            reword={(text) => put(rewordLine(lines, at, text))}
            begin={(ms) => begin(at, ms)}
            end={(ms) => put(endLine(lines, at, ms))}
            insert={() => put(insertLine(lines, at))}
            remove={() => put(removeLine(lines, at))}
          />
        ))}
      </ol>
      {lines.length === 0 && (
        <Button id="captions-first" onClick={() => put(insertLine(lines, -1))}>
          写第一条字幕
        </Button>
      )}
    </div>
  )
}

function summary(count: number, wrong: number, hard: number): string {
  if (count === 0) return '还没有字幕，可以在上面导入，也可以一条条写。'
  const parts = [wrong > 0 && `${wrong} 条要改好才能保存`, hard > 0 && `${hard} 条不好读`].filter(Boolean)
  return `共 ${count} 条，${parts.length > 0 ? parts.join('，') : '时间没有冲突，都读得完'}。`
}
