import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { savePlan, type PlanView } from '@/contract/booking/plan'
import type { Problem } from '@/contract/problem'
import { checkWeek } from '@/domain/booking/plan/check-week'
import { DayInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import type { PlanChange, Whose } from '../use-plan-change'
import { WeekDays } from './week-days'
import { weekFormOf, type WeekForm } from './week-form'

interface Props {
  plan: PlanView
  whose: Whose
  changing: PlanChange
  reload: () => void
}

/** What is typed, and what the server has; saving asks about the visits that it breaks. */
function useWeek({ plan, whose, changing, reload }: Props) {
  const server = { mark: String(plan.revision), value: weekFormOf(plan) }
  const form = useKeptForm<WeekForm>(usePerson().id, whose.lawyer ? `plan:${whose.lawyer}` : 'plan', server)
  const [checked, setChecked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const faults = checkWeek(form.mine.windows, form.mine.videoLink.trim() || null)
  const save = async () => {
    setChecked(true)
    if (faults.length > 0) return
    const sent = form.latest()
    const { fromDay, windows, videoLink } = sent
    const input = { ...whose, revision: plan.revision, fromDay, windows, videoLink: videoLink.trim() || null }
    const refused = await changing.begin(
      (wish) => api(savePlan, { ...input, ...wish }),
      ({ plan: fresh }) => form.saved(sent, { mark: String(fresh.revision), value: weekFormOf(fresh) }),
    )
    setProblem(refused)
    if (refused?.code === 'stale') reload()
  }
  const edit = (part: Partial<WeekForm>) => form.edit((mine) => ({ ...mine, ...part }))
  return { form, faults: checked ? faults : [], problem, save, edit, keepMine: () => form.rebase(form.mine, server) }
}

/** The week as a form; what is typed survives a reload, and a week that was changed elsewhere meanwhile. */
export function WeekEditor(props: Props) {
  const { form, faults, problem, save, edit, keepMine } = useWeek(props)
  return (
    <div className="panel stack">
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
      <h2>每周</h2>
      {form.restored && <Alert type="info" showIcon title="已恢复上次没有保存的改动。" />}
      {form.dirty && form.behind && <ChangedElsewhere keepMine={keepMine} takeTheirs={form.discard} />}
      <WeekDays windows={form.mine.windows} faults={faults} change={(windows) => edit({ windows })} />
      <LinkAndDay form={form.mine} today={props.plan.today} edit={edit} />
      {problem && <ProblemAlert problem={problem} />}
      {!form.keeps && <Alert type="warning" showIcon title="这个浏览器存不下草稿，离开前请先保存。" />}
      <div>
        <Button
          id="plan-save"
          type="primary"
          disabled={!form.dirty || form.behind}
          loading={props.changing.busy}
          onClick={() => void save()}
        >
          保存每周安排
        </Button>
      </div>
    </div>
  )
}

function ChangedElsewhere({ keepMine, takeTheirs }: { keepMine: () => void; takeTheirs: () => void }) {
  return (
    <Alert
      type="warning"
      showIcon
      title="这份安排刚在别处改过，您写的还在。"
      action={
        <>
          <Button id="plan-mine" onClick={keepMine}>
            接着用我写的
          </Button>
          <Button id="plan-theirs" type="text" onClick={takeTheirs}>
            换成最新的
          </Button>
        </>
      }
    />
  )
}

interface LinkAndDayProps {
  form: WeekForm
  today: string
  edit: (part: Partial<WeekForm>) => void
}

function LinkAndDay({ form: { videoLink, fromDay }, today, edit }: LinkAndDayProps) {
  return (
    <div className="plan-below">
      <Field id="plan-video" label="视频会议链接" hint="填了链接，居民才能约视频；只有约了视频的人看得到。">
        {(aria) => (
          <Input
            {...aria}
            placeholder="https://"
            value={videoLink}
            onChange={(event) => edit({ videoLink: event.target.value })}
          />
        )}
      </Field>
      <Field id="plan-from" label="从哪一天起" hint="这一天之前照旧。">
        {(aria) => <DayInput {...aria} from={today} value={fromDay} onChange={(day) => edit({ fromDay: day })} />}
      </Field>
    </div>
  )
}
