import { Button, Input } from 'antd'
import type { PlaceForm } from '../place-form'

type Spans = PlaceForm['hours'][number]

interface Props {
  /** Before the ids of its controls. */
  id: string
  /** Of the day, for whoever does not see the row. */
  day: string
  spans: Spans
  set: (spans: Spans) => void
}

const MOST = 4
const MORNING = { from: '09:00', to: '12:00' }
const AFTERNOON = { from: '14:00', to: '17:30' }

/** The stretches of one day, as clock times one types; `24:00` ends a day. */
export function SpanFields({ id, day, spans, set }: Props) {
  const change = (at: number, part: Partial<Spans[number]>) =>
    set(spans.map((span, n) => (n === at ? { ...span, ...part } : span)))
  return (
    <div className="place-spans" role="group" aria-label={day}>
      {spans.length === 0 && <span className="quiet">休息</span>}
      {spans.map((span, at) => (
        <span key={at} className="place-span">
          <Input
            id={`${id}-${at}-from`}
            aria-label={`${day}第 ${at + 1} 段开始`}
            value={span.from}
            maxLength={5}
            onChange={(event) => change(at, { from: event.target.value.replace('：', ':') })}
          />
          –
          <Input
            id={`${id}-${at}-to`}
            aria-label={`${day}第 ${at + 1} 段结束`}
            value={span.to}
            maxLength={5}
            onChange={(event) => change(at, { to: event.target.value.replace('：', ':') })}
          />
          <Button
            type="text"
            aria-label={`删除${day}第 ${at + 1} 段`}
            onClick={() => set(spans.filter((_, n) => n !== at))}
          >
            删除
          </Button>
        </span>
      ))}
      {spans.length < MOST && (
        <Button type="link" onClick={() => set([...spans, spans.length === 0 ? MORNING : AFTERNOON])}>
          加一段
        </Button>
      )}
    </div>
  )
}
