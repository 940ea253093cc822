import CaretRightOutlined from '@ant-design/icons/CaretRightOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button, Input } from 'antd'
import type { CaptionLine } from '@/domain/episodes/captions/check-captions'
import { TimeInput } from './time-input'

interface Props {
  line: CaptionLine
  at: number
  /** What keeps it from being saved, and what makes it hard to read. */
  wrong: string | null
  advice: string | null
  spoken: boolean
  chosen: boolean
  choose: () => void
  /** Null without a film. */
  play: (() => void) | null
  reword: (text: string) => void
  begin: (ms: number) => void
  end: (ms: number) => void
  insert: () => void
  remove: () => void
}

/** One caption: when, what, and what is the matter with it. */
export function CaptionRow(props: Props) {
  const { line, at, wrong, advice, spoken, chosen, choose, play, reword, begin, end, insert, remove } = props
  const id = `field-transcript.${at}.text`
  const number = `第 ${at + 1} 条字幕`
  const says = wrong ?? advice
  return (
    <li
      className="caption-row"
      data-wrong={wrong ? true : undefined}
      data-spoken={spoken || undefined}
      data-chosen={chosen || undefined}
      onFocus={choose}
    >
      <Button type="text" disabled={!play} aria-label={`播放${number}`} onClick={() => play?.()}>
        <CaretRightOutlined aria-hidden />
      </Button>
      <TimeInput id={`caption-${at}-start`} label={`${number}开始`} ms={line.startMs} wrong={false} set={begin} />
      <TimeInput id={`caption-${at}-end`} label={`${number}结束`} ms={line.endMs} wrong={wrong !== null} set={end} />
      <Input
        id={id}
        aria-label={number}
        value={line.text}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={says ? `${id}-says` : undefined}
        onChange={(event) => reword(event.target.value)}
      />
      <Button type="text" aria-label={`在${number}后面加一条`} onClick={insert}>
        <PlusOutlined aria-hidden />
      </Button>
      <Button type="text" aria-label={`删去${number}`} onClick={remove}>
        <DeleteOutlined aria-hidden />
      </Button>
      {says && (
        <p id={`${id}-says`} className={wrong ? 'field-error' : 'caption-advice'}>
          {says}
        </p>
      )}
    </li>
  )
}
