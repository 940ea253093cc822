import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { leaveOfficial, returnOfficial, type OfficialDesk } from '@/contract/console/study/console-officials'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'

interface Props {
  official: OfficialDesk
  put: (official: OfficialDesk) => void
}

/** Off the roster, and back on it. */
export function Leaving({ official, put }: Props) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, revision, leftDay } = official
  const change = async () => {
    setBusy(true)
    const result = await api(leftDay ? returnOfficial : leaveOfficial, { id, revision })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
  }
  return (
    <div className="stack">
      {leftDay ? (
        <Button id="return-official" loading={busy} onClick={() => void change()}>
          登记回到名册
        </Button>
      ) : (
        <Popconfirm
          title="从今天起登记调离"
          description="不再有学习任务和考试；做完的和考过的都保留，以后可以登记回来。"
          okText="登记调离"
          okButtonProps={{ id: 'confirm-leave', danger: true }}
          cancelText="取消"
          onConfirm={() => void change()}
        >
          <Button id="leave-official" danger type="text" loading={busy}>
            登记调离
          </Button>
        </Popconfirm>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
