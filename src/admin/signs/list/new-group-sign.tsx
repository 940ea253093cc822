import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { createGroupSign } from '@/contract/signs'
import type { Problem } from '@/contract/problem'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'

const LONGEST = 40

/** A button that makes a sign for a chat group; its name is all it needs. */
export function NewGroupSign() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button id="new-group-sign" type="primary" onClick={() => setOpen(true)}>
        新建群二维码
      </Button>
      {open && <NewGroupSignDialog close={() => setOpen(false)} />}
    </>
  )
}

function NewGroupSignDialog({ close }: { close: () => void }) {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const used = name.trim().length
  const wrong = used < 2 ? '请写群的名称，至少 2 个字。' : used > LONGEST ? `名称最多 ${LONGEST} 个字。` : null

  const create = async () => {
    setAsked(true)
    if (wrong) return
    setBusy(true)
    const result = await api(createGroupSign, { name: name.trim() })
    setBusy(false)
    if (result.ok) return void navigate(`/signs/${result.value.code}`)
    setProblem(result.problem)
  }
  return (
    <Modal
      open
      title="新建群二维码"
      okText="生成"
      cancelText="取消"
      okButtonProps={{ id: 'group-create' }}
      confirmLoading={busy}
      onOk={() => void create()}
      onCancel={close}
    >
      <div className="stack">
        <p>给业主群、家长群这样的群单独一个码，看得出有多少次是从这个群来的。</p>
        <Field
          id="group-name"
          label="群的名称"
          hint="写群，不写人，例如“桥北社区业主群”。名称会印在二维码上，生成后不能改。"
          error={asked ? wrong : null}
          count={{ used, max: LONGEST }}
        >
          {(aria) => <Input {...aria} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}
