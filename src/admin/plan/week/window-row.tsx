import { Button, Checkbox, Input, Select } from 'antd'
import { MODES, modeWord, type Mode } from '@/domain/booking/booking-words'
import { weekdayWords } from '@/domain/booking/plan/check-week'
import type { WindowForm } from './week-form'

interface Props {
  window: WindowForm
  /** Number in the whole week, for the ids of its controls. */
  at: number
  fault: string | undefined
  change: (part: Partial<WindowForm>) => void
  remove: () => void
}

const SLOTS = [15, 30, 45, 60, 90, 120].map((value) => ({ value, label: `每次 ${value} 分钟` }))
const BUFFERS = [0, 15, 30, 45, 60].map((value) => ({ value, label: value ? `间隔 ${value} 分钟` : '不留间隔' }))
const WAYS = MODES.map((value) => ({ value, label: modeWord(value) }))
const QUARTER_SECONDS = 900

/** One stretch of a weekday: from, to, how long each visit is, what lies between, how one meets. */
export function WindowRow({ window, at, fault, change, remove }: Props) {
  const { weekday, from, to, slotMinutes, bufferMinutes, modes } = window
  const name = `${weekdayWords(weekday)}第 ${at + 1} 段`
  const time = (part: 'from' | 'to', word: string, value: string) => (
    <Input
      id={`window-${at}-${part}`}
      className="window-time"
      type="time"
      step={QUARTER_SECONDS}
      aria-label={`${name}${word}`}
      aria-describedby={fault ? `window-${at}-fault` : undefined}
      status={fault ? 'error' : ''}
      value={value}
      onChange={(event) => change({ [part]: event.target.value })}
    />
  )
  return (
    <div className="window">
      <div className="window-line">
        {time('from', '开始', from)}
        <span aria-hidden>–</span>
        {time('to', '结束', to)}
        <Select
          className="window-length"
          aria-label={`${name}每次多久`}
          value={slotMinutes}
          options={SLOTS}
          onChange={(value: number) => change({ slotMinutes: value })}
        />
        <Select
          className="window-length"
          aria-label={`${name}间隔多久`}
          value={bufferMinutes}
          options={BUFFERS}
          onChange={(value: number) => change({ bufferMinutes: value })}
        />
        <Checkbox.Group
          value={modes}
          options={WAYS}
          onChange={(value: Mode[]) => change({ modes: MODES.filter((mode) => value.includes(mode)) })}
        />
        <Button id={`window-${at}-remove`} type="text" aria-label={`删除${name}`} onClick={remove}>
          删除
        </Button>
      </div>
      {fault && (
        <p id={`window-${at}-fault`} className="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
