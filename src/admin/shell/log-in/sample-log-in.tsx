import { Button } from 'antd'
import { useState } from 'react'
import { logInAsSample, PERSONAS, type Person } from '@/contract/session'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../api'
import { CONSOLE_ROLES, mayEnter, useSession } from '../session'

interface Props {
  personas: readonly { persona: string; displayName: string }[]
}

const entersConsole = (persona: string) => mayEnter({ roles: [persona] } satisfies Pick<Person, 'roles'>, CONSOLE_ROLES)

/** One tap as an invented person; there in sample mode only. Those who may work here come first. */
export function SampleLogIn({ personas }: Props) {
  const begin = useSession((session) => session.begin)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const enter = async (name: string) => {
    const persona = PERSONAS.find((known) => known === name)
    if (!persona) return
    setBusy(name)
    const result = await api(logInAsSample, { persona })
    setBusy(null)
    if (!result.ok) return setProblem(result.problem)
    if (result.value.person) begin(result.value.token, result.value.person)
  }
  const button = ({ persona, displayName }: Props['personas'][number]) => (
    <Button
      key={persona}
      id={`persona-${persona}`}
      type={entersConsole(persona) ? 'default' : 'text'}
      loading={busy === persona}
      onClick={() => void enter(persona)}
    >
      {displayName}
    </Button>
  )
  return (
    <div className="stack">
      <p className="quiet">用虚构的人物试用，发布需要两个人，可以分别登录编辑和管理员。</p>
      <div className="persona-row">{personas.filter(({ persona }) => entersConsole(persona)).map(button)}</div>
      <details>
        <summary>没有后台权限的人物</summary>
        <div className="persona-row">{personas.filter(({ persona }) => !entersConsole(persona)).map(button)}</div>
      </details>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
