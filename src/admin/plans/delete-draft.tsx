import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { deletePlan, type PlanView } from '@/contract/study/plans'
import { api } from '../shell/api'

const WARNING = '草稿里的任务会一起删掉，找不回来。还没有人看到过它，谁的任务都不受影响。'

/** Takes a draft away, once one has said so again; the list is what is left. */
export function DeleteDraft({ plan: { id, revision, title } }: { plan: PlanView }) {
  const { modal, message } = App.useApp()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    const result = await api(deletePlan, { id, revision })
    setBusy(false)
    if (!result.ok) return void message.error(result.problem.message)
    void message.success('草稿已删除')
    void navigate('/study-plans')
  }
  const ask = () =>
    modal.confirm({
      ...{ title: `删除“${title}”`, content: WARNING, okText: '删除', cancelText: '先不删', onOk: run },
      okButtonProps: { danger: true, id: 'confirm-delete-plan' },
    })
  return (
    <Button id="delete-plan" danger type="text" loading={busy} onClick={ask}>
      删除草稿
    </Button>
  )
}
