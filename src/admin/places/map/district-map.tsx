import { Button } from 'antd'
import { useMemo, useRef, type MouseEvent, type PointerEvent, type ReactNode, type WheelEvent } from 'react'
import type { BaseMap } from '@/contract/places/reach'
import { BaseLayer } from './base-layer'
import { frameOf, type Frame } from './frame'
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

/** So far a pointer may slip and still have tapped. */
const SLIP_PIXELS = 4

/** Our own drawing of the district, to be zoomed, dragged and tapped. */
export function DistrictMap({ base, label, children, tap, still }: Props) {
  const frame = useMemo(() => frameOf(base.bounds), [base.bounds])
  const view = useView(frame)
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const [left, top, width] = view.box

  const inDrawing = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = svg.current!.getBoundingClientRect()
    const scale = width / (box.width || width)
    return { x: left + (clientX - box.left) * scale, y: top + (clientY - box.top) * scale }
  }
  const move = (event: PointerEvent) => {
    const from = drag.current
    if (!from) return
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    if (!from.moved && Math.hypot(dx, dy) < SLIP_PIXELS) return
    const scale = width / (svg.current!.getBoundingClientRect().width || width)
    view.drag(dx * scale, dy * scale)
    drag.current = { x: event.clientX, y: event.clientY, moved: true }
  }
  const click = (event: MouseEvent) => {
    const dragged = drag.current?.moved
    drag.current = null
    if (dragged || !tap) return
    const { x, y } = inDrawing(event)
    tap(frame.point(x, y))
  }
  const wheel = (event: WheelEvent) => {
    // The page scrolls as ever; with a key held, as in other maps, the wheel goes nearer.
    if (event.ctrlKey || event.metaKey) view.zoomBy(event.deltaY < 0 ? 1.25 : 0.8, inDrawing(event))
  }
  return (
    <figure className="map">
      <svg
        ref={svg}
        className={tap ? 'map-drawing map-taps' : 'map-drawing'}
        viewBox={view.box.join(' ')}
        role="img"
        aria-label={label}
        onPointerDown={(event) => (drag.current = { x: event.clientX, y: event.clientY, moved: false })}
        onPointerMove={still ? undefined : move}
        onPointerLeave={() => (drag.current = null)}
        onClick={click}
        onWheel={still ? undefined : wheel}
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
        {base.sample && <strong>演示路网</strong>}
        {base.attribution}
      </figcaption>
    </figure>
  )
}
