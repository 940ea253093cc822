import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Problem } from '@/contract/problem'
import { listSessionPeople, type SessionPerson } from '@/contract/study/sessions/console-sessions'
import { seatWord } from '@/domain/study/sessions/session-steps'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import type { Marking } from './use-marking'

/** Somebody stands there without a seat: found on the roster by name, put down as present. */
export function AddPerson({ id, marking }: { id: string; marking: Marking }) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<SessionPerson[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const find = async () => {
    const q = typed.trim()
    if (!q) return setFound(null)
    const result = await api(listSessionPeople, { id, q })
    setProblem(result.ok ? null : result.problem)
    setFound(result.ok ? result.value.people : null)
  }
  const add = async (officialId: string) => {
    if (!(await marking.mark(officialId, 'present'))) return
    setTyped('')
    setFound(null)
  }
  return (
    <div className="panel stack">
      <h2>现场登记</h2>
      <Field id="add-person" label="姓名" hint="没有报名、扫不了码的人，按名册找到后记为到场。">
        {(aria) => (
          <Input.Search
            {...aria}
            className="sessions-find"
            value={typed}
            enterButton="查找"
            onChange={(event) => setTyped(event.target.value)}
            onSearch={() => void find()}
          />
        )}
      </Field>
      {problem && <ProblemAlert problem={problem} />}
      {found?.length === 0 && <p role="status">名册里没有这个姓名，或者不在这一场的范围里。</p>}
      <ul className="sessions-found">
        {found?.map(({ officialId, name, unitName, post, state }) => (
          <li key={officialId} className="line">
            <span>{`${name}，${unitName}，${post}，${seatWord(state)}`}</span>
            <Button
              size="small"
              aria-label={`登记${name}到场`}
              loading={marking.busy === officialId}
              disabled={state === 'present'}
              onClick={() => void add(officialId)}
            >
              记为到场
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
