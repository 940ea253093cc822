import { App, Button } from 'antd'
import { useState } from 'react'
import { closePlan, publishPlan, type PlanView } from '@/contract/study/plans'
import { api } from '../shell/api'
import { DeleteDraft } from './delete-draft'

interface Props {
  plan: PlanView
  put: (plan: PlanView) => void
}

const CLOSING = '结束以后，没有完成的任务不能再补，已经完成的都保留。'
const PUBLISHING = '发布以后，这一类的人马上看到自己的任务。以后还可以改，撤下的任务不再要求，做过的仍然算数。'

/** Publish what can be published, or take the draft away; close what is over. Each is asked once more. */
export function PlanSteps({ plan, put }: Props) {
  const { modal, message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const { id, revision, state, obstacles } = plan
  const run = async (step: typeof publishPlan | typeof closePlan) => {
    setBusy(true)
    const result = await api(step, { id, revision })
    setBusy(false)
    if (result.ok) put(result.value)
    else void message.error(result.problem.message)
  }
  const ask = (title: string, content: string, verb: string, step: typeof publishPlan | typeof closePlan) =>
    modal.confirm({ title, content, okText: verb, cancelText: '取消', onOk: () => run(step) })
  if (state === 'draft')
    return (
      <>
        <DeleteDraft plan={plan} />
        <Button
          // A button of its own: one that still says "busy" would swallow the click on the other.
          key="publish"
          id="publish-plan"
          type="primary"
          loading={busy}
          disabled={obstacles.length > 0}
          onClick={() => ask('发布这份计划', PUBLISHING, '发布', publishPlan)}
        >
          {obstacles.length > 0 ? `还有 ${obstacles.length} 处要改` : '发布'}
        </Button>
      </>
    )
  if (state !== 'published') return null
  return (
    <Button
      key="close"
      id="close-plan"
      danger
      type="text"
      loading={busy}
      onClick={() => ask('结束这份计划', CLOSING, '结束', closePlan)}
    >
      结束计划
    </Button>
  )
}
