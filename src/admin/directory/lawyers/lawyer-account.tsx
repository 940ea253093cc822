import { Button } from 'antd'
import { useState } from 'react'
import { bindLawyer, type LawyerDesk } from '@/contract/console/booking/console-lawyers'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { PhoneBinding } from '../phone-binding'

interface Props {
  lawyer: LawyerDesk
  put: (lawyer: LawyerDesk) => void
}

function accountWords({ account: { state, name, phoneMasked } }: LawyerDesk): string {
  if (state === 'bound') return `已绑定：${[name, phoneMasked].filter(Boolean).join('，')}。`
  if (state === 'waiting') return '已登记手机号，等本人用它登录。'
  return '还没有绑定。绑定以前，来访由律所通知，律师自己看不到。'
}

/** Whose phone reads this lawyer's visits. */
export function LawyerAccount({ lawyer, put }: Props) {
  const { id, account } = lawyer
  const [problem, setProblem] = useState<Problem | null>(null)
  const bind = async (phone: string | null) => {
    const result = await api(bindLawyer, { id, phone })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
    return result.ok
  }
  return (
    <div className="panel stack">
      <h2>账号</h2>
      <div className="line">
        <span>{accountWords(lawyer)}</span>
        {account.state !== 'none' && (
          <Button id="unbind" type="text" size="small" onClick={() => void bind(null)}>
            解除绑定
          </Button>
        )}
      </div>
      <PhoneBinding
        id="lawyer"
        label={account.state === 'none' ? '律师的手机号' : '换一个手机号'}
        verb="绑定"
        hint="谁用这个号码登录，谁就能看这位律师的来访。请和本人核对。"
        bind={bind}
      />
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
