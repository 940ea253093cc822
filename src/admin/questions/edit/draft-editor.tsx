import { Alert, Button } from 'antd'
import type { QuestionVersion } from '@/contract/console/console-questions'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { ProblemAlert } from '../../patterns/problem-alert'
import { QuestionPreview } from '../preview/question-preview'
import { MissingList } from './missing-list'
import { QuestionForm } from './question-form'
import { useDraftSaving } from './use-draft-saving'

interface Props {
  id: string
  version: QuestionVersion
  reload: () => Promise<void>
}

/** An open draft: written, saved, handed over for review. */
export function DraftEditor({ id, version, reload }: Props) {
  const { form, missing, pressing, errors, problem, busy, save, handOver } = useDraftSaving(id, version, reload)
  return (
    <div className="stack">
      <div className="question-bar">
        <p role="status">{form.dirty ? '有修改还没有保存' : '已保存'}</p>
        <Button id="save-question" loading={busy} disabled={!form.dirty} onClick={save}>
          保存
        </Button>
        <Button id="submit-question" type="primary" loading={busy} onClick={handOver}>
          提交审核
        </Button>
      </div>
      {form.behind && (
        <Alert
          type="warning"
          showIcon
          title="同事刚保存过这份草稿，您的修改还留在这里。"
          action={<Button onClick={form.discard}>改用同事的</Button>}
        />
      )}
      {!form.keeps && <Alert type="warning" showIcon title="这个浏览器存不下没保存的内容，离开前请先保存。" />}
      {problem && <ProblemAlert problem={problem} />}
      <MissingList gaps={missing} pressing={pressing} />
      <div className="question-sides">
        <div className="panel">
          <QuestionForm body={form.mine} errors={errors} edit={form.edit} />
        </div>
        <QuestionPreview body={form.mine} />
      </div>
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
    </div>
  )
}
