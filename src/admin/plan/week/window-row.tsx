import { Button, Checkbox, Select } from 'antd'
import { MODES, modeWord, type Mode } from '@/domain/booking/booking-words'
import { weekdayWords } from '@/domain/booking/plan/check-week'
import { ClockSelect } from './clock-select'
import type { WindowForm } from './week-form'

interface Props {
  window: WindowForm
  /** Number in the whole week, for the ids of its controls. */
  at: number
  fault: string | undefined
  change: (part: Partial<WindowForm>) => void
  /** Absent where it is the only one. */
  remove?: () => void
  /** What the controls are called; the weekday and its number when left out. */
  name?: string
}

const SLOTS = [15, 30, 45, 60, 90, 120].map((value) => ({ value, label: `每次 ${value} 分钟` }))
const BUFFERS = [0, 15, 30, 45, 60].map((value) => ({ value, label: value ? `间隔 ${value} 分钟` : '不留间隔' }))
const WAYS = MODES.map((value) => ({ value, label: modeWord(value) }))

/** One stretch of a weekday: from, to, how long each visit is, what lies between, how one meets. */
export function WindowRow({ window, at, fault, change, remove, name: called }: Props) {
  const { weekday, fromMinute, toMinute, slotMinutes, bufferMinutes, modes } = window
  const name = called ?? `${weekdayWords(weekday)}第 ${at + 1} 段`
  const id = called ? 'extra-window' : `window-${at}`
  const described = { fault, describedBy: fault && `${id}-fault` }
  return (
    <div className="window">
      <div className="window-line">
        <ClockSelect
          {...described}
          id={`${id}-from`}
          label={`${name}开始`}
          value={fromMinute}
          onChange={(minute) => change({ fromMinute: minute })}
        />
        <span aria-hidden>–</span>
        <ClockSelect
          {...described}
          id={`${id}-to`}
          label={`${name}结束`}
          value={toMinute}
          onChange={(minute) => change({ toMinute: minute })}
        />
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
        {remove && (
          <Button id={`${id}-remove`} type="text" aria-label={`删除${name}`} onClick={remove}>
            删除
          </Button>
        )}
      </div>
      {fault && (
        <p id={`${id}-fault`} className="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
