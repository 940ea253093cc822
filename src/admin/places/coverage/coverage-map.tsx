import type { ReactNode } from 'react'
import type { Coverage } from '@/contract/places/coverage'
import type { ConsolePlace } from '@/contract/places/console-places'
import type { BaseMap } from '@/contract/places/reach'
import { paceWord, SERVICES, serviceWord } from '@/domain/places/words'
import { DistrictMap } from '../map/district-map'
import type { Frame } from '../map/frame'
import { PlaceMark, VillageMark, type Reached } from '../map/marks'

interface Props {
  base: BaseMap
  coverage: Coverage
  service: string
  /** Those of the service are drawn. */
  places: readonly Pick<ConsolePlace, 'id' | 'name' | 'point' | 'services' | 'retired'>[]
  tap?: (point: { lon: number; lat: number }) => void
  still?: boolean
  children?: (frame: Frame, unit: number) => ReactNode
}

const reachedOf = (minutes: number | null, most: number): Reached =>
  minutes === null ? 'never' : minutes <= most ? 'within' : 'beyond'

/** Villages by how far they have it to one service, and the places that offer it. */
export function CoverageMap({ base, coverage, service, places, children, ...map }: Props) {
  const { villages, minutes, pace } = coverage
  const column = SERVICES.findIndex((one) => one === service)
  const of = coverage.services[column]
  const label = `地图：${paceWord(pace)} ${minutes} 分钟内能办${serviceWord(service)}的村居 ${of?.within ?? 0} 个，够不着的 ${of?.gaps.length ?? 0} 个。下面的表格列出每个村居。`
  return (
    <DistrictMap base={base} label={label} {...map}>
      {(frame, unit) => (
        <>
          {villages.map((village) => {
            const own = village.minutes[column] ?? null
            const title = `${village.name}：${own === null ? '60 分钟到不了' : `${own} 分钟`}`
            const reached = reachedOf(own, minutes)
            return <VillageMark key={village.code} {...{ point: village.point, title, reached, frame, unit }} />
          })}
          {places
            .filter(({ retired, services }) => !retired && services.includes(service))
            .map(({ id, name, point }) => (
              <PlaceMark key={id} {...{ point, title: name, frame, unit }} />
            ))}
          {children?.(frame, unit)}
        </>
      )}
    </DistrictMap>
  )
}
