import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { releaseOfficial, showOfficialPhone, type OfficialDesk } from '@/contract/console/study/console-officials'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'

interface Props {
  official: OfficialDesk
  put: (official: OfficialDesk) => void
}

/** The number to call, and whether an account is bound. */
export function OfficialAccount({ official, put }: Props) {
  const { id, revision, bound, boundAt, phoneMasked } = official
  const [phone, setPhone] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const show = async () => {
    const result = await api(showOfficialPhone, { id })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) setPhone(result.value.phone)
  }
  const release = async () => {
    const result = await api(releaseOfficial, { id, revision })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
  }
  return (
    <div className="panel stack">
      <h2>手机号和账号</h2>
      <div className="line">
        <span className="figures">{phone ?? phoneMasked ?? '名册上没有手机号。'}</span>
        {phoneMasked && phone === null && (
          <Button id="show-phone" type="text" size="small" onClick={() => void show()}>
            显示全部（会留下记录）
          </Button>
        )}
      </div>
      <div className="line">
        <span>
          {bound
            ? `已绑定账号${boundAt ? `，${when(boundAt)}` : ''}。`
            : '还没有绑定账号。本人用名册上的号码登录就绑定。'}
        </span>
        {bound && (
          <Popconfirm
            title="解除账号绑定"
            description="那个账号马上看不到这个人的任务和成绩。号码已经不是本人的，请先改号码再解除。"
            okText="解除绑定"
            okButtonProps={{ id: 'confirm-release', danger: true }}
            cancelText="取消"
            onConfirm={() => void release()}
          >
            <Button id="release" type="text" size="small">
              解除绑定
            </Button>
          </Popconfirm>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
