import { Button } from 'antd'
import { useState } from 'react'
import type { Result } from '@/contract/client'
import { addSupervisor, removeSupervisor, type UnitDesk } from '@/contract/console/study/console-units'
import type { Problem } from '@/contract/problem'
import { PhoneBinding } from '../directory/phone-binding'
import { ProblemAlert } from '../patterns/problem-alert'
import { api } from '../shell/api'

interface Props {
  unit: UnitDesk
  put: (unit: UnitDesk) => void
  mayChange: boolean
}

/** Who looks after a unit and all below it, by their mobile numbers. */
export function Supervisors({ unit, put, mayChange }: Props) {
  const { id, supervisorList } = unit
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = (result: Result<UnitDesk>) => {
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
    return result.ok
  }
  return (
    <div className="panel stack">
      <h2>管理员</h2>
      <p className="quiet">管理员在后台维护本单位和下级单位的名册，看谁还有什么没完成。每次查看都有记录。</p>
      {supervisorList.length === 0 && <p>还没有管理员{mayChange ? '。' : '，需要时请联系司法局添加。'}</p>}
      <ul className="plain-list">
        {supervisorList.map(({ id: personId, name, phoneMasked }) => (
          <li key={personId} className="line">
            <span>{name ? [name, phoneMasked].filter(Boolean).join('，') : '等本人用登记的手机号登录'}</span>
            {mayChange && (
              <Button
                type="text"
                size="small"
                aria-label={`移除${name ?? '这位管理员'}`}
                onClick={() => void api(removeSupervisor, { id, personId }).then(take)}
              >
                移除
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <PhoneBinding
          id="supervisor"
          label="添加管理员的手机号"
          hint="谁用这个号码登录，谁就能管理本单位的名册。请和本人核对。"
          verb="添加"
          bind={async (phone) => take(await api(addSupervisor, { id, phone }))}
        />
      )}
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
