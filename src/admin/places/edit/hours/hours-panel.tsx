import { Button, Input, Select } from 'antd'
import { DayInput } from '../../../patterns/forms/day-input'
import { newException, WEEKDAYS } from './hours-words'
import type { PlaceEditing } from '../use-place-form'
import { SpanFields } from './span-fields'

const HOLIDAYS = [
  { value: 'closed', label: '法定节假日休息' },
  { value: 'usual', label: '法定节假日照常' },
]

/** The week, public holidays, and single days on which it is otherwise. */
export function HoursPanel({ editing: { form, edit, faults } }: { editing: PlaceEditing }) {
  const { hours } = form
  const setDay = (at: number, spans: (typeof hours)[number]) =>
    edit({ hours: hours.map((day, n) => (n === at ? spans : day)) })
  return (
    <div className="panel" id="place-hours">
      <h2>时间</h2>
      <div>
        {WEEKDAYS.map((day, n) => (
          <div key={day} className="place-day">
            <span>{day}</span>
            <SpanFields id={`hours-${n}`} day={day} spans={hours[n] ?? []} set={(spans) => setDay(n, spans)} />
          </div>
        ))}
        <Button
          id="like-monday"
          type="link"
          onClick={() => edit({ hours: hours.map((day, n) => (n < 5 ? (hours[0] ?? day) : day)) })}
        >
          周二到周五和周一一样
        </Button>
        {faults.hours && (
          <p className="field-error" role="alert">
            {faults.hours}
          </p>
        )}
      </div>
      <Select
        id="place-holidays"
        aria-label="法定节假日"
        options={HOLIDAYS}
        value={form.holidays}
        onChange={(holidays) => edit({ holidays })}
      />
      <Exceptions editing={{ form, edit, faults }} />
    </div>
  )
}

function Exceptions({ editing: { form, edit, faults } }: { editing: Pick<PlaceEditing, 'form' | 'edit' | 'faults'> }) {
  const { exceptions } = form
  const change = (at: number, part: Partial<(typeof exceptions)[number]>) =>
    edit({ exceptions: exceptions.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <div>
      <h3>特别的日子</h3>
      <p className="quiet">某一天和平时不一样，例如盘点、搬家、加班。没有时间段就是休息。</p>
      {exceptions.map((one, at) => (
        <div key={at} className="place-exception" role="group" aria-label={`特别的日子第 ${at + 1} 个`}>
          <div className="place-exception-line">
            <DayInput
              id={`exception-${at}-day`}
              aria-label="日期"
              value={one.day}
              onChange={(day) => change(at, { day })}
            />
            <Input
              id={`exception-${at}-why`}
              aria-label="原因"
              placeholder="原因，居民看得到"
              maxLength={40}
              style={{ width: 200 }}
              value={one.why}
              onChange={(event) => change(at, { why: event.target.value })}
            />
            <Button
              type="text"
              aria-label={`删除特别的日子第 ${at + 1} 个`}
              onClick={() => edit({ exceptions: exceptions.filter((_, n) => n !== at) })}
            >
              删除
            </Button>
          </div>
          <SpanFields
            id={`exception-${at}`}
            day={one.day || '这一天'}
            spans={one.spans}
            set={(spans) => change(at, { spans })}
          />
        </div>
      ))}
      <Button id="add-exception" onClick={() => edit({ exceptions: [...exceptions, newException()] })}>
        加一个特别的日子
      </Button>
      {faults.exceptions && (
        <p className="field-error" role="alert">
          {faults.exceptions}
        </p>
      )}
    </div>
  )
}
