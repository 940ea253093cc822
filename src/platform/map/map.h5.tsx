import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import type { Drawing } from './draw-map.h5'
import type { MapHandle, MapProps } from './map-types'

/** The browser draws what the cloud sends as its base. */
export const drawsItself = false

/**
 * A picture for those who see: drawn by Leaflet on a canvas, fetched when the page with the map first opens. Everything
 * on it stands in the list too, so it takes no place in the keyboard's order.
 */
export const Map = forwardRef<MapHandle, MapProps>(function Map(props, ref) {
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const latest = useRef(props)
  latest.current = props
  useImperativeHandle(ref, () => ({ zoom: (step) => drawing.current?.zoom(step) }))
  useEffect(() => {
    let gone = false
    const heard = {
      onMark: (id: string) => latest.current.onMark(id),
      onPoint: (point: { lon: number; lat: number }) => latest.current.onPoint(point),
    }
    import('./draw-map.h5').then(
      ({ drawMap }) => {
        if (gone || !frame.current) return
        drawing.current = drawMap(frame.current, heard)
        drawing.current.show(latest.current)
      },
      // Without a network there is no map; the list goes on by itself.
      () => undefined,
    )
    return () => {
      gone = true
      drawing.current?.end()
      drawing.current = null
    }
  }, [])
  useEffect(() => drawing.current?.show(props), [props])
  return <div id={props.id} ref={frame} className="map" role="img" aria-label={props.label} />
})
