import { Button } from 'antd'
import { useMemo, useRef, type ReactNode } from 'react'
import type { BaseMap } from '@/contract/places/reach'
import { BaseLayer } from './base-layer'
import { frameOf, type Frame } from './frame'
import { usePointer } from './use-pointer'
import { useView } from './use-view'
import './map.css'

interface Props {
  base: BaseMap
  /** What the map shows, for whoever does not see it; a table beside it says the same. */
  label: string
  /** Drawn above the base; `unit` is a length that looks the same however near one is. */
  children: (frame: Frame, unit: number) => ReactNode
  tap?: (point: { lon: number; lat: number }) => void
  /** Without buttons, for paper. */
  still?: boolean
}

/** Our own drawing of the district, to be zoomed, dragged and tapped. */
export function DistrictMap({ base, label, children, tap, still }: Props) {
  const frame = useMemo(() => frameOf(base.bounds), [base.bounds])
  const view = useView(frame)
  const svg = useRef<SVGSVGElement>(null)
  const pointer = usePointer({ svg, view, still, tap: tap && (({ x, y }) => tap(frame.point(x, y))) })
  return (
    <figure className="map">
      <svg
        ref={svg}
        className={tap ? 'map-drawing map-taps' : 'map-drawing'}
        viewBox={view.box.join(' ')}
        role="img"
        aria-label={label}
        {...pointer}
      >
        <BaseLayer base={base} frame={frame} />
        {children(frame, 1 / view.view.zoom)}
      </svg>
      {!still && (
        <div className="map-zoom">
          <Button aria-label="放大地图" onClick={view.nearer}>
            ＋
          </Button>
          <Button aria-label="缩小地图" disabled={view.view.zoom === 1} onClick={view.farther}>
            －
          </Button>
        </div>
      )}
      <figcaption className="map-source">
        {base.sample ? <strong>{base.attribution}</strong> : base.attribution}
      </figcaption>
    </figure>
  )
}
