import { Input } from 'antd'
import { clockTime } from '@/domain/time/durations'
import { LONGEST } from '../body/field-words'
import type { FieldsProps } from './fields-props'

/** The words of each subtitle; their times belong to the video and stay. */
export function TranscriptFields({ body, change, error }: FieldsProps) {
  const setLine = (at: number, text: string) =>
    change({ transcript: body.transcript.map((line, index) => (index === at ? { ...line, text } : line)) })
  return (
    <div id="field-transcript" tabIndex={-1}>
      <p className="field-hint">时间跟着视频走，不能改；每行最多 {LONGEST.line} 个字。画面里的大字幕不会随之变化。</p>
      <ol className="transcript">
        {body.transcript.map((line, at) => {
          const wrong = error(`transcript.${at}`)
          const id = `field-transcript.${at}.text`
          return (
            <li key={line.startMs} data-wrong={wrong ? true : undefined}>
              <label htmlFor={id}>
                {clockTime(line.startMs)}
                <span className="visually-hidden"> 的字幕</span>
              </label>
              <Input
                id={id}
                value={line.text}
                status={wrong ? 'error' : ''}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={wrong ? `${id}-error` : undefined}
                onChange={(event) => setLine(at, event.target.value)}
              />
              {wrong && (
                <p className="field-error" id={`${id}-error`}>
                  {wrong}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
