import { Alert, Button } from 'antd'
import type { Problem } from '@/contract/problem'
import { LeaveGuard } from './leave-guard'
import { ProblemAlert } from '../problem-alert'

interface Props {
  id: string
  /** On the button. */
  verb: string
  desk: {
    form: { dirty: boolean; behind: boolean; restored: boolean; keeps: boolean; discard: () => void }
    busy: boolean
    problem: Problem | null
    save: () => Promise<void>
    keepMine: () => void
  }
  /** Something new may be saved as it stands. */
  fresh?: boolean
}

/** Below a form at the desk: what one has to know before saving, and the button. */
export function SaveBar({ id, verb, desk, fresh = false }: Props) {
  const { form, busy, problem, save, keepMine } = desk
  return (
    <div className="stack">
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
      {form.restored && <Alert type="info" showIcon title="已恢复上次没有保存的内容。" />}
      {form.dirty && form.behind && (
        <Alert
          type="warning"
          showIcon
          title="同事刚改过这里，您写的还在。"
          action={
            <>
              <Button id={`${id}-mine`} onClick={keepMine}>
                接着用我写的
              </Button>
              <Button id={`${id}-theirs`} type="text" onClick={form.discard}>
                换成最新的
              </Button>
            </>
          }
        />
      )}
      {!form.keeps && <Alert type="warning" showIcon title="这个浏览器存不下没保存的内容，离开前请先保存。" />}
      {problem && !(form.dirty && form.behind) && <ProblemAlert problem={problem} />}
      <div>
        <Button
          id={`${id}-save`}
          type="primary"
          loading={busy}
          disabled={(!form.dirty && !fresh) || (form.dirty && form.behind)}
          onClick={() => void save()}
        >
          {verb}
        </Button>
      </div>
    </div>
  )
}
