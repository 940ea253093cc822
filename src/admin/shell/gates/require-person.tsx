import { useEffect, useState, type ReactNode } from 'react'
import type { Problem } from '@/contract/problem'
import { whoAmI } from '@/contract/session'
import { Loading } from '../../patterns/loading'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../api'
import { LogInPage } from '../log-in/log-in-page'
import { NoAccessPage } from '../refusals/no-access-page'
import { CONSOLE_ROLES, mayEnter, useSession } from '../session'

/** Draws its children for somebody who may work here; otherwise the log-in, or a friendly no. The address stays. */
export function RequirePerson({ children }: { children: ReactNode }) {
  const { token, person, recognise } = useSession()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tries, setTries] = useState(0)
  const unknown = token !== null && person === null

  useEffect(() => {
    if (!unknown) return
    let open = true
    setProblem(null)
    void api(whoAmI, {}).then((result) => {
      if (!open) return
      if (result.ok) recognise(result.value.person)
      else setProblem(result.problem)
    })
    return () => {
      open = false
    }
  }, [unknown, recognise, tries])

  if (unknown && problem) return <ProblemAlert problem={problem} retry={() => setTries(tries + 1)} />
  if (unknown) return <Loading />
  if (!person) return <LogInPage />
  if (!mayEnter(person, CONSOLE_ROLES)) return <NoAccessPage person={person} />
  // Another person in the same tab starts with pages of their own.
  return <div key={person.id}>{children}</div>
}
