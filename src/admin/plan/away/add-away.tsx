import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { addException, type PlanView } from '@/contract/booking/plan'
import type { Problem } from '@/contract/problem'
import { minuteOf } from '@/domain/booking/plan/check-week'
import type { ExceptionKind } from '@/domain/booking/slots/plan'
import { instantOn } from '@/domain/time/civil-days'
import { Field } from '../../patterns/forms/field'
import { newId } from '../../patterns/forms/new-id'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import type { PlanChange } from '../breaks/use-plan-change'
import { KIND_OPTIONS } from './kind-words'

interface Form {
  kind: ExceptionKind
  fromDay: string
  from: string
  toDay: string
  to: string
}

/** An instant of the clock in Chongqing; null while something is missing. */
function instantOf(day: string, clock: string): string | null {
  const minute = minuteOf(clock)
  return day && minute !== null ? instantOn(day, minute).toISOString() : null
}

function complaintOf({ fromDay, from, toDay, to }: Form): string | null {
  const [start, end] = [instantOf(fromDay, from), instantOf(toDay, to)]
  if (!start || !end) return '请填好日期和时间，时间用一刻钟的整数倍。'
  return start < end ? null : '结束时间要晚于开始时间。'
}

/** A time away; half a day in court or a week of leave. */
export function AddAway({ plan, changing }: { plan: PlanView; changing: PlanChange }) {
  const empty: Form = { kind: 'court', fromDay: plan.today, from: '09:00', toDay: plan.today, to: '12:00' }
  const [form, setForm] = useState(empty)
  const [id, setId] = useState(() => newId())
  const [complaint, setComplaint] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const edit = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }))
  const done = () => {
    setForm(empty)
    setId(newId())
  }
  const add = async () => {
    const wrong = complaintOf(form)
    setComplaint(wrong)
    if (wrong) return
    const input = {
      ...{ id, kind: form.kind },
      ...{ startsAt: instantOf(form.fromDay, form.from)!, endsAt: instantOf(form.toDay, form.to)! },
    }
    setProblem(await changing.begin((wish) => api(addException, { ...input, ...wish }), done))
  }
  const input = (type: 'date' | 'time', part: 'fromDay' | 'from' | 'toDay' | 'to', label: string) => (
    <Input
      id={`away-${part}`}
      className={type === 'time' ? 'window-time' : 'away-day'}
      type={type}
      aria-label={label}
      {...(type === 'time' ? { step: 900 } : { min: plan.today })}
      value={form[part]}
      // A day in court ends on the day on which it begins, unless somebody says otherwise.
      onChange={({ target: { value } }) => edit(part === 'fromDay' ? { fromDay: value, toDay: value } : { [part]: value })}
    />
  )
  return (
    <div className="stack">
      <Field id="away-kind" label="登记不在的时间" error={complaint}>
        {(aria) => (
          <div className="away-line">
            <Select
              {...aria}
              className="away-kind"
              value={form.kind}
              options={KIND_OPTIONS}
              onChange={(kind: ExceptionKind) => edit({ kind })}
            />
            {input('date', 'fromDay', '从哪天')}
            {input('time', 'from', '从几点')}
            <span>到</span>
            {input('date', 'toDay', '到哪天')}
            {input('time', 'to', '到几点')}
            <Button id="away-add" type="primary" loading={changing.busy} onClick={() => void add()}>
              登记
            </Button>
          </div>
        )}
      </Field>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
