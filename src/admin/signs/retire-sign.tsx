import { Button, Modal } from 'antd'
import { useState } from 'react'
import { retireGroupSign } from '@/contract/signs'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../patterns/problem-alert'
import { api } from '../shell/api'

interface Props {
  code: string
  done: () => void
}

/** Stops the counting of a group's sign, after asking once more: there is no way back. */
export function RetireSign({ code, done }: Props) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const retire = async () => {
    setBusy(true)
    const result = await api(retireGroupSign, { code })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setAsking(false)
    done()
  }
  return (
    <>
      <Button id="retire-sign" danger type="text" onClick={() => setAsking(true)}>
        停用
      </Button>
      <Modal
        open={asking}
        title="停用这个群二维码"
        okText="停用"
        okButtonProps={{ danger: true, id: 'confirm-ok' }}
        cancelText="取消"
        confirmLoading={busy}
        onOk={() => void retire()}
        onCancel={() => setAsking(false)}
      >
        <div className="stack">
          <p>停用后不再计数，也不能恢复。已经发出去的码还能打开节目，以前的数字保留。</p>
          {problem && <ProblemAlert problem={problem} />}
        </div>
      </Modal>
    </>
  )
}
