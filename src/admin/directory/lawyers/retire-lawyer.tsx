import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { restoreLawyer, retireLawyer, type LawyerDesk } from '@/contract/console/booking/console-lawyers'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { BreaksDialog } from '../../patterns/breaks/breaks-dialog'
import { useBreaks } from '../../patterns/breaks/use-breaks'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'

interface Props {
  lawyer: LawyerDesk
  put: (lawyer: LawyerDesk) => void
}

/** The way out, and back: visits ahead are handed over or called off first, each by an answer of its own. */
export function RetireLawyer({ lawyer, put }: Props) {
  const { id, name, active, ahead } = lawyer
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const changing = useBreaks<Output<typeof retireLawyer>>(({ lawyer: fresh }) => put(fresh), '已停用，居民约不到了。')
  const restore = async () => {
    const result = await api(restoreLawyer, { id })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
  }
  const retire = async () => {
    const refused = await changing.begin((wish) => api(retireLawyer, { id, ...wish }))
    setProblem(refused)
    if (!refused) setAsking(false)
  }
  if (!active)
    return (
      <>
        <Button id="restore-lawyer" onClick={() => void restore()}>
          恢复
        </Button>
        {problem && <ProblemAlert problem={problem} />}
      </>
    )
  return (
    <>
      <Button id="retire-lawyer" danger type="text" onClick={() => setAsking(true)}>
        停用
      </Button>
      <Modal
        open={asking && !changing.asking}
        title={`停用${name}`}
        okText={ahead > 0 ? '下一步' : '停用'}
        okButtonProps={{ danger: true, id: 'confirm-ok' }}
        cancelText="取消"
        confirmLoading={changing.busy}
        onOk={() => void retire()}
        onCancel={() => setAsking(false)}
      >
        <div className="stack">
          <p>停用后居民看不到也约不到这位律师；以前的来访和记录都保留，以后可以恢复。</p>
          {ahead > 0 && <Alert type="warning" showIcon title={`还有 ${ahead} 个没到的预约，下一步逐个定好怎么办。`} />}
          {problem && <ProblemAlert problem={problem} />}
        </div>
      </Modal>
      <BreaksDialog changing={changing} keep={null} />
    </>
  )
}
