import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { saveExtra, type PlanView } from '@/contract/booking/plan'
import type { Problem } from '@/contract/problem'
import { modeWord } from '@/domain/booking/booking-words'
import { dayWords } from '@/domain/booking/choosing/day-words'
import { clockOf } from '@/domain/booking/plan/check-week'
import { weekdayOf } from '@/domain/time/civil-days'
import { DayInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import type { PlanChange, Whose } from '../use-plan-change'
import { nextWindow, type WindowForm } from '../week/week-form'
import { WindowRow } from '../week/window-row'

interface Props {
  plan: PlanView
  whose: Whose
  changing: PlanChange
  reload: () => void
}

type Row = PlanView['extra'][number]['windows'][number] & { day: string; at: number }
type Extra = Omit<WindowForm, 'weekday'>

const withoutWeekday = ({ fromMinute, toMinute, slotMinutes, bufferMinutes, modes }: WindowForm): Extra => ({
  ...{ fromMinute, toMinute, slotMinutes, bufferMinutes, modes },
})

/** Adds to a single day, or takes from it; the day is sent whole. */
function useExtra({ plan, whose, changing, reload }: Props) {
  const [day, setDay] = useState('')
  const [window, setWindow] = useState<WindowForm>(() => nextWindow(plan.weeks.at(-1)?.windows ?? [], 0))
  const [fault, setFault] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (on: string, windows: Extra[], done: () => void) => {
    const input = { ...whose, day: on, revision: plan.revision, windows }
    const refused = await changing.begin((wish) => api(saveExtra, { ...input, ...wish }), done)
    setFault(refused?.fields?.[0]?.message ?? null)
    setProblem(refused && !refused.fields ? refused : null)
    if (refused?.code === 'stale') reload()
  }
  const windowsOf = (on: string) => plan.extra.find((one) => one.day === on)?.windows.map(withoutWeekday) ?? []
  const add = () => {
    if (!day) return setFault('请选日期。')
    void send(day, [...windowsOf(day), withoutWeekday(window)], () => setDay(''))
  }
  const remove = (on: string, at: number) =>
    void send(
      on,
      windowsOf(on).filter((_, n) => n !== at),
      () => undefined,
    )
  return { day, setDay, window, setWindow, fault, problem, add, remove }
}

/** Duty of single days beside the week, public holidays included. */
export function ExtraPanel(props: Props) {
  const { plan, changing } = props
  const { day, setDay, window, setWindow, fault, problem, add, remove } = useExtra(props)
  const rows = plan.extra.flatMap(({ day: on, windows }) => windows.map((one, at) => ({ ...one, day: on, at })))
  return (
    <div className="panel stack">
      <h2>某一天加班</h2>
      <Field id="extra-day" label="只加这一天" hint="每周安排之外多值的班；放假的日子也可以加。" error={fault}>
        {(aria) => (
          <div className="away-line">
            <DayInput {...aria} className="away-day" from={plan.today} value={day} onChange={setDay} />
            <WindowRow
              window={day ? { ...window, weekday: weekdayOf(day) } : window}
              at={0}
              name="加班"
              fault={undefined}
              change={(part) => setWindow((old) => ({ ...old, ...part }))}
            />
            <Button id="extra-add" type="primary" loading={changing.busy} onClick={add}>
              加班
            </Button>
          </div>
        )}
      </Field>
      {problem && <ProblemAlert problem={problem} />}
      {rows.length > 0 && <ExtraDays rows={rows} remove={remove} />}
    </div>
  )
}

function ExtraDays({ rows, remove }: { rows: Row[]; remove: (day: string, at: number) => void }) {
  const columns: TableColumnsType<Row> = [
    { title: '日期', dataIndex: 'day', width: 168, render: (on: string) => dayWords(on) },
    {
      title: '时间',
      width: 144,
      className: 'figures',
      render: (_, { fromMinute, toMinute }) => `${clockOf(fromMinute)}–${clockOf(toMinute)}`,
    },
    { title: '方式', dataIndex: 'modes', render: (modes: string[]) => modes.map(modeWord).join('、') },
    {
      title: '操作',
      width: 96,
      render: (_, row) => (
        <Button type="text" aria-label={`删除${dayWords(row.day)}的加班`} onClick={() => remove(row.day, row.at)}>
          删除
        </Button>
      ),
    },
  ]
  return (
    <Table<Row>
      size="small"
      rowKey={({ day, at }) => `${day} ${at}`}
      columns={columns}
      dataSource={rows}
      pagination={false}
    />
  )
}
