import { Button, Input, Select } from 'antd'
import { DUTY_ROLES } from '@/contract/places/places'
import type { PlaceEditing } from './use-place-form'

const ROLES = DUTY_ROLES.map((value) => ({ value, label: value }))

/** Who is there when; residents read it, so no more than the name they serve under. */
export function PeoplePanel({ editing: { form, edit, faults } }: { editing: PlaceEditing }) {
  const { people } = form
  const change = (at: number, part: Partial<(typeof people)[number]>) =>
    edit({ people: people.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <div className="panel" id="place-people">
      <h2>值班的人</h2>
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
              onChange={(role: string) => change(at, { role })}
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
          </div>
        ))}
        <Button
          id="add-person"
          onClick={() => edit({ people: [...people, { name: '', role: '律师', times: '', lawyerId: null }] })}
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
