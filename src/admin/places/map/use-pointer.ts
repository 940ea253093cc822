import { useRef, type MouseEvent, type PointerEvent, type RefObject, type WheelEvent } from 'react'
import type { useView } from './use-view'

interface Options {
  svg: RefObject<SVGSVGElement | null>
  view: ReturnType<typeof useView>
  still: boolean | undefined
  tap: ((at: { x: number; y: number }) => void) | undefined
}

/** So far a pointer may slip and still have tapped. */
const SLIP_PIXELS = 4

/** What a pointer does on the map: taps, drags it along, and with a key held goes nearer. */
export function usePointer({ svg, view, still, tap }: Options) {
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const [left, top, width] = view.box
  /** Units of the drawing in a pixel. */
  const scale = () => width / (svg.current?.getBoundingClientRect().width || width)

  const inDrawing = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = svg.current!.getBoundingClientRect()
    return { x: left + (clientX - box.left) * scale(), y: top + (clientY - box.top) * scale() }
  }
  return {
    onPointerDown: ({ clientX, clientY }: PointerEvent) => {
      drag.current = { x: clientX, y: clientY, moved: false }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const from = drag.current
      if (!from || still) return
      const [dx, dy] = [clientX - from.x, clientY - from.y]
      if (!from.moved && Math.hypot(dx, dy) < SLIP_PIXELS) return
      view.drag(dx * scale(), dy * scale())
      drag.current = { x: clientX, y: clientY, moved: true }
    },
    onPointerLeave: () => {
      drag.current = null
    },
    onClick: (event: MouseEvent) => {
      const dragged = drag.current?.moved
      drag.current = null
      if (!dragged) tap?.(inDrawing(event))
    },
    onWheel: (event: WheelEvent) => {
      // The page scrolls as ever; with a key held, as in other maps, the wheel goes nearer.
      if (!still && (event.ctrlKey || event.metaKey)) view.zoomBy(event.deltaY < 0 ? 1.25 : 0.8, inDrawing(event))
    },
  }
}
