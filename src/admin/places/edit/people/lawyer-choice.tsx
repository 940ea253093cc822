import { Select } from 'antd'
import { listLawyers, type LawyerRow } from '@/contract/console/booking/console-lawyers'
import { useLoad } from '../../../patterns/use-load'
import { api } from '../../../shell/api'

const NOBODY = async () => ({ ok: true as const, value: { lawyers: [] } })

/** Village lawyers who work; asked for only where a lawyer is on duty. */
export function useLawyers(wanted: boolean) {
  return useLoad<{ lawyers: LawyerRow[] }>(wanted ? () => api(listLawyers, {}) : NOBODY, wanted ? 'lawyers' : 'nobody')
}

const words = ({ name, firm, villages }: LawyerRow): string =>
  `${name}（${firm.name}${villages === 0 ? '，还没有结对村居，暂时约不到' : ''}）`

interface Props {
  id: string
  label: string
  person: { name: string; lawyerId: string | null }
  /** Null while they are not there. */
  lawyers: readonly LawyerRow[] | null
  choose: (lawyer: LawyerRow | null) => void
}

/** Who of the village lawyers this is: residents then book them from the page of the place. */
export function LawyerChoice({ id, label, person: { name, lawyerId }, lawyers, choose }: Props) {
  const working = lawyers?.filter(({ active }) => active) ?? []
  const options = working.map((lawyer) => ({ value: lawyer.id, label: words(lawyer) }))
  if (lawyerId && !working.some((lawyer) => lawyer.id === lawyerId))
    options.push({ value: lawyerId, label: lawyers ? `${name}（已停用，居民约不到）` : name })
  return (
    <Select
      id={id}
      aria-label={label}
      className="person-lawyer"
      placeholder="选村居律师，居民就能在手机上约"
      allowClear
      loading={!lawyers}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={lawyerId}
      onChange={(chosen?: string) => choose(working.find((lawyer) => lawyer.id === chosen) ?? null)}
    />
  )
}
