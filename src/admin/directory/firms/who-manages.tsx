import { Button } from 'antd'
import { useState } from 'react'
import { addFirmManager, removeFirmManager, type FirmDesk } from '@/contract/console/booking/console-firms'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { PhoneBinding } from '../phone-binding'

interface Props {
  firm: FirmDesk
  put: (firm: FirmDesk) => void
}

const NOTE = '负责人在后台的“本所来访”里看全所的来访、换人和裁定。'

/** Who manages the firm's visits, by their mobile numbers. */
export function FirmManagers({ firm, put }: Props) {
  const { id, managers } = firm
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = (result: Result<FirmDesk>) => {
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
    return result.ok
  }
  return (
    <div className="panel stack">
      <h2>负责人</h2>
      <p className="quiet">{NOTE}</p>
      <ul className="plain-list">
        {managers.map(({ id: personId, name, phoneMasked }) => (
          <li key={personId} className="line">
            <span>{name ? [name, phoneMasked].filter(Boolean).join('，') : '等本人用登记的手机号登录'}</span>
            <Button
              type="text"
              size="small"
              aria-label={`移除${name ?? '这位负责人'}`}
              onClick={() => void api(removeFirmManager, { id, personId }).then(take)}
            >
              移除
            </Button>
          </li>
        ))}
      </ul>
      <PhoneBinding
        id="manager"
        label="添加负责人的手机号"
        verb="添加"
        bind={async (phone) => take(await api(addFirmManager, { id, phone }))}
      />
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
