import { Button, Input, Select } from 'antd'
import type { LawyerRow } from '@/contract/console/booking/console-lawyers'
import { DUTY_ROLES } from '@/contract/places/places'
import type { PlaceForm } from '../place-form'
import { LawyerChoice } from './lawyer-choice'

export type Person = PlaceForm['people'][number]

/** The one role of DUTY_ROLES whom residents book. */
export const LAWYER = '律师'
const ROLES = DUTY_ROLES.map((value) => ({ value, label: value }))

interface Props {
  /** Which of them, from 0. */
  at: number
  person: Person
  lawyers: readonly LawyerRow[] | null
  change: (part: Partial<Person>) => void
  remove: () => void
}

/** One person on duty; a lawyer's second line says which of the village lawyers it is. */
export function PersonRow({ at, person, lawyers, change, remove }: Props) {
  const nth = `第 ${at + 1} 个人`
  const { name, role, times, lawyerId } = person
  return (
    <div className="place-row" role="group" aria-label={nth}>
      <Input
        id={`person-${at}-name`}
        aria-label="姓名"
        placeholder="姓名"
        maxLength={20}
        value={name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        id={`person-${at}-role`}
        aria-label="身份"
        options={ROLES}
        value={role}
        onChange={(chosen: string) => change({ role: chosen, lawyerId: chosen === LAWYER ? lawyerId : null })}
      />
      <Input
        id={`person-${at}-times`}
        aria-label="值班时间"
        placeholder="每周二上午"
        maxLength={40}
        value={times}
        onChange={(event) => change({ times: event.target.value })}
      />
      <Button type="text" aria-label={`去掉${nth}`} onClick={remove}>
        去掉
      </Button>
      {role === LAWYER && (
        <LawyerChoice
          id={`person-${at}-lawyer`}
          label={`${nth}是哪位村居律师`}
          person={person}
          lawyers={lawyers}
          choose={(lawyer) => change({ lawyerId: lawyer?.id ?? null, name: name || (lawyer?.name ?? '') })}
        />
      )}
    </div>
  )
}
