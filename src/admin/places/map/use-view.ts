import { useState } from 'react'
import type { Frame } from './frame'

export interface View {
  zoom: number
  /** Middle of what is shown, in the drawing. */
  x: number
  y: number
}

const STEP = 2
const MOST = 32

const whole = ({ width, height }: Frame): View => ({ zoom: 1, x: width / 2, y: height / 2 })

/** Keeps the window inside the drawing. */
function within({ width, height }: Frame, { zoom, x, y }: View): View {
  const keep = (at: number, size: number) => Math.min(Math.max(at, size / zoom / 2), size - size / zoom / 2)
  return { zoom, x: keep(x, width), y: keep(y, height) }
}

/** What part of the drawing is shown: nearer, farther, dragged along. */
export function useView(frame: Frame) {
  const [view, setView] = useState<View | null>(null)
  const now = view ?? whole(frame)
  const set = (next: View) => setView(within(frame, next))
  const zoomBy = (factor: number, at: { x: number; y: number } = now) => {
    const zoom = Math.min(MOST, Math.max(1, now.zoom * factor))
    // What lies under the pointer stays there.
    const keep = (middle: number, pointed: number) => pointed + ((middle - pointed) * now.zoom) / zoom
    set({ zoom, x: keep(now.x, at.x), y: keep(now.y, at.y) })
  }
  return {
    view: now,
    box: [
      now.x - frame.width / now.zoom / 2,
      now.y - frame.height / now.zoom / 2,
      frame.width / now.zoom,
      frame.height / now.zoom,
    ] as const,
    nearer: () => zoomBy(STEP),
    farther: () => zoomBy(1 / STEP),
    zoomBy,
    drag: (dx: number, dy: number) => set({ ...now, x: now.x - dx, y: now.y - dy }),
    lookAt: (x: number, y: number, zoom: number) => set({ x, y, zoom }),
    reset: () => setView(null),
  }
}
