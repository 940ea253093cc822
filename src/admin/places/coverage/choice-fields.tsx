import { Select } from 'antd'
import { PACES, SERVICES, paceWord, serviceWord } from '@/domain/places/words'
import type { Choice } from './use-choice'

const PACE_OPTIONS = PACES.map((value) => ({ value, label: paceWord(value) }))
const SERVICE_OPTIONS = SERVICES.map((value) => ({ value, label: serviceWord(value) }))
const MINUTE_OPTIONS = [5, 10, 15, 20, 30].map((value) => ({ value, label: `${value} 分钟内` }))

interface Props {
  choice: Choice
  /** Without one, the first of the six is meant. */
  service?: boolean
}

/** How one goes, how long, and for what. */
export function ChoiceFields({ choice: { pace, minutes, service, set }, service: asksService }: Props) {
  return (
    <>
      {asksService && (
        <Select
          id="choice-service"
          aria-label="哪项服务"
          className="filter"
          options={SERVICE_OPTIONS}
          value={service ?? SERVICES[0]}
          onChange={(value) => set('service', value)}
        />
      )}
      <Select
        id="choice-pace"
        aria-label="怎么去"
        className="filter"
        options={PACE_OPTIONS}
        value={pace}
        onChange={(value) => set('pace', value === 'walk' ? '' : value)}
      />
      <Select
        id="choice-minutes"
        aria-label="多少分钟以内"
        className="filter"
        options={MINUTE_OPTIONS}
        value={minutes}
        onChange={(value) => set('minutes', value === 15 ? '' : String(value))}
      />
    </>
  )
}
