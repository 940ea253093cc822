import { Button, Select } from 'antd'
import { useState } from 'react'
import { addException, type PlanView } from '@/contract/booking/plan'
import type { Problem } from '@/contract/problem'
import type { ExceptionKind } from '@/domain/booking/slots/plan'
import { instantOn } from '@/domain/time/civil-days'
import { DayInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import { newId } from '../../patterns/forms/new-id'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import type { PlanChange, Whose } from '../use-plan-change'
import { ClockSelect } from '../week/clock-select'
import { KIND_OPTIONS } from './kind-words'

interface Form {
  kind: ExceptionKind
  fromDay: string
  fromMinute: number
  toDay: string
  toMinute: number
}

/** Null while a day is missing. */
const instantOf = (day: string, minute: number): string | null => (day ? instantOn(day, minute).toISOString() : null)

function complaintOf({ fromDay, fromMinute, toDay, toMinute }: Form): string | null {
  const [start, end] = [instantOf(fromDay, fromMinute), instantOf(toDay, toMinute)]
  if (!start || !end) return '请填好日期。'
  return start < end ? null : '结束时间要晚于开始时间。'
}

/** What is being entered; its id goes on with it, so that a second try is the same one. */
function useAway({ today }: PlanView, whose: Whose, changing: PlanChange) {
  const empty: Form = { kind: 'court', fromDay: today, fromMinute: 9 * 60, toDay: today, toMinute: 12 * 60 }
  const [form, setForm] = useState(empty)
  const [id, setId] = useState(newId)
  const [complaint, setComplaint] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const done = () => {
    setForm(empty)
    setId(newId())
  }
  const add = async () => {
    const { kind, fromDay, fromMinute, toDay, toMinute } = form
    const [startsAt, endsAt, wrong] = [instantOf(fromDay, fromMinute), instantOf(toDay, toMinute), complaintOf(form)]
    setComplaint(wrong)
    if (wrong || !startsAt || !endsAt) return
    setProblem(
      await changing.begin((wish) => api(addException, { ...whose, id, kind, startsAt, endsAt, ...wish }), done),
    )
  }
  const edit = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }))
  return { form, edit, add, complaint, problem }
}

/** A time away; half a day in court or a week of leave. */
export function AddAway({ plan, whose, changing }: { plan: PlanView; whose: Whose; changing: PlanChange }) {
  const { form, edit, add, complaint, problem } = useAway(plan, whose, changing)
  const day = (part: 'fromDay' | 'toDay', label: string) => (
    <DayInput
      id={`away-${part}`}
      className="away-day"
      aria-label={label}
      from={plan.today}
      value={form[part]}
      // A day in court ends on the day on which it begins, unless somebody says otherwise.
      onChange={(value) => edit(part === 'fromDay' ? { fromDay: value, toDay: value } : { toDay: value })}
    />
  )
  const clock = (part: 'fromMinute' | 'toMinute', label: string) => (
    <ClockSelect id={`away-${part}`} label={label} value={form[part]} onChange={(minute) => edit({ [part]: minute })} />
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
            {day('fromDay', '从哪天')}
            {clock('fromMinute', '从几点')}
            <span>到</span>
            {day('toDay', '到哪天')}
            {clock('toMinute', '到几点')}
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
