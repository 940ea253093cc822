import { Button, Input, Select } from 'antd'
import { DUTY_ROLES } from '@/contract/places/places'
import { ProblemAlert } from '../../../patterns/problem-alert'
import type { PlaceEditing } from '../use-place-form'
import { LawyerChoice, useLawyers } from './lawyer-choice'

const ROLES = DUTY_ROLES.map((value) => ({ value, label: value }))
const LAWYER = '律师'

/** Who is there when; residents read it, so no more than the name they serve under. */
export function PeoplePanel({ editing: { form, edit, faults } }: { editing: PlaceEditing }) {
  const { people } = form
  const { value, problem, reload } = useLawyers(people.some(({ role }) => role === LAWYER))
  const change = (at: number, part: Partial<(typeof people)[number]>) =>
    edit({ people: people.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <div className="panel" id="place-people">
      <h2>值班的人</h2>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      <div>
        {people.length === 0 && <p className="quiet">还没有登记值班的人。</p>}
        {people.map((one, at) => (
          <div key={at} className="place-row" role="group" aria-label={`第 ${at + 1} 个人`}>
            <Input
              id={`person-${at}-name`}
              aria-label="姓名"
              placeholder="姓名"
              maxLength={20}
              value={one.name}
              onChange={(event) => change(at, { name: event.target.value })}
            />
            <Select
              id={`person-${at}-role`}
              aria-label="身份"
              options={ROLES}
              value={one.role}
              // Only a lawyer can be booked.
              onChange={(role: string) => change(at, { role, lawyerId: role === LAWYER ? one.lawyerId : null })}
            />
            <Input
              id={`person-${at}-times`}
              aria-label="值班时间"
              placeholder="每周二上午"
              maxLength={40}
              value={one.times}
              onChange={(event) => change(at, { times: event.target.value })}
            />
            <Button
              type="text"
              aria-label={`去掉第 ${at + 1} 个人`}
              onClick={() => edit({ people: people.filter((_, n) => n !== at) })}
            >
              去掉
            </Button>
            {one.role === LAWYER && (
              <LawyerChoice
                id={`person-${at}-lawyer`}
                label={`第 ${at + 1} 个人是哪位村居律师`}
                person={one}
                lawyers={value?.lawyers ?? null}
                choose={(lawyer) =>
                  change(at, { lawyerId: lawyer?.id ?? null, name: one.name || (lawyer?.name ?? '') })
                }
              />
            )}
          </div>
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
