import { memo } from 'react'
import type { BaseMap } from '@/contract/places/reach'
import { pathOf, type Frame } from './frame'

const MAIN = ['motorway', 'trunk', 'primary', 'secondary']
const SMALL = ['steps', 'footway', 'path', 'cycleway', 'track', 'lift']

const classOf = (kind: string): string =>
  kind === 'ferry' ? 'map-ferry' : MAIN.includes(kind) ? 'map-main' : SMALL.includes(kind) ? 'map-small' : 'map-road'

/** Outline, water and roads; some hundred kilobytes of path, drawn once. */
export const BaseLayer = memo(function BaseLayer({ base, frame }: { base: BaseMap; frame: Frame }) {
  return (
    <g aria-hidden>
      <path className="map-outline" d={pathOf(base.outline, frame)} />
      <path className="map-water" d={pathOf(base.water, frame)} />
      {base.roads.map(({ kind, lines }) => (
        <path key={kind} className={classOf(kind)} d={pathOf(lines, frame)} />
      ))}
    </g>
  )
})
