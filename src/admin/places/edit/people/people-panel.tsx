import { Button } from 'antd'
import { ProblemAlert } from '../../../patterns/problem-alert'
import type { PlaceEditing } from '../use-place-form'
import { useLawyers } from './lawyer-choice'
import { LAWYER, PersonRow, type Person } from './person-row'

/** Who is there when; residents read it, so no more than the name they serve under. */
export function PeoplePanel({ editing: { form, edit, faults } }: { editing: PlaceEditing }) {
  const { people } = form
  const { value, problem, reload } = useLawyers(people.some(({ role }) => role === LAWYER))
  const change = (at: number, part: Partial<Person>) =>
    edit({ people: people.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <div className="panel" id="place-people">
      <h2>值班的人</h2>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      <div>
        {people.length === 0 && <p className="quiet">还没有登记值班的人。</p>}
        {people.map((one, at) => (
          <PersonRow
            key={at}
            at={at}
            person={one}
            lawyers={value?.lawyers ?? null}
            change={(part) => change(at, part)}
            remove={() => edit({ people: people.filter((_, n) => n !== at) })}
          />
        ))}
        <Button
          id="add-person"
          onClick={() => edit({ people: [...people, { name: '', role: LAWYER, times: '', lawyerId: null }] })}
        >
          加一个人
        </Button>
        {faults.people && (
          <p className="field-error" role="alert">
            {faults.people}
          </p>
        )}
      </div>
    </div>
  )
}
