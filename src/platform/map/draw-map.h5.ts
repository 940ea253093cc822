import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Point } from '../location/location-types'
import { drawBase } from './draw-base.h5'
import type { Area, MapMark, MapProps, Tiles } from './map-types'

interface Heard {
  onMark: (id: string) => void
  onPoint: (point: Point) => void
}

export interface Drawing {
  show: (props: MapProps) => void
  zoom: (step: 1 | -1) => void
  end: () => void
}

const ORIGIN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="13" fill="#1b2430" fill-opacity=".16"/><circle cx="16" cy="16" r="8" fill="#1b2430" stroke="#fff" stroke-width="3"/><circle cx="16" cy="16" r="2.6" fill="#fff"/></svg>'
const AREA_LOOK = { color: '#0f5ea8', weight: 2, fillColor: '#0f5ea8', fillOpacity: 0.16, interactive: false }
/** Further out than this, marks are dots. */
const FAR = 12.5
/** Until it is known what to show. */
const SOMEWHERE: L.LatLngTuple = [29.6, 106.6]
const [SIZE, SIZE_ON, SIZE_ORIGIN] = [28, 42, 34]

const icon = (iconUrl: string, size: number, className: string) =>
  L.icon({ iconUrl, iconSize: [size, size], iconAnchor: [size / 2, size / 2], className })

const latLng = ({ lon, lat }: Point): L.LatLngTuple => [lat, lon]

function markerOf({ id, point, picture, on, faint }: MapMark, heard: Heard): L.Marker {
  const look = icon(picture, on ? SIZE_ON : SIZE, faint && !on ? 'map-mark map-mark-faint' : 'map-mark')
  // The list is the keyboard's way; a hundred stops on a picture would be none.
  const marker = L.marker(latLng(point), { icon: look, keyboard: false, zIndexOffset: on ? 1000 : 0, alt: '' })
  return marker.on('click', () => heard.onMark(id))
}

const areaOf = (area: Area, renderer: L.Renderer) =>
  L.polygon(
    area.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lat, lon] as L.LatLngTuple))),
    { ...AREA_LOOK, renderer },
  )

/** What the question is about: the area, else the places, else the whole district. */
function sightOf({ area, origin, marks, base }: MapProps): L.LatLngBounds | null {
  const points: L.LatLngTuple[] = area?.length
    ? area.flatMap(([ring]) => (ring ?? []).map(([lon, lat]) => [lat, lon] as L.LatLngTuple))
    : marks.map(({ point }) => latLng(point))
  if (origin) points.push(latLng(origin))
  if (points.length > 1) return L.latLngBounds(points)
  return base && L.latLngBounds([base.bounds.south, base.bounds.west], [base.bounds.north, base.bounds.east])
}

/** A layer that is drawn anew only when what it shows has changed. */
function layerOf<T>(map: L.Map, draw: (shown: T) => L.Layer | null) {
  let [shown, layer]: [T | undefined, L.Layer | null] = [undefined, null]
  return (next: T) => {
    if (next === shown) return
    layer?.remove()
    layer = draw(next)
    layer?.addTo(map)
    shown = next
  }
}

function startMap(element: HTMLElement): L.Map {
  const quiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  return L.map(element, {
    // Whose map it is stands below in words that grow with the rest; buttons are the page's own.
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    // The wheel scrolls the page.
    scrollWheelZoom: false,
    zoomSnap: 0.5,
    minZoom: 9,
    maxZoom: 18,
    zoomAnimation: !quiet,
    fadeAnimation: !quiet,
    markerZoomAnimation: !quiet,
  }).setView(SOMEWHERE, 12)
}

/** Starts a map in an element; `show` brings it up to date. */
export function drawMap(element: HTMLElement, heard: Heard): Drawing {
  const map = startMap(element)
  map.on('click', ({ latlng }) => heard.onPoint({ lon: latlng.lng, lat: latlng.lat }))
  map.createPane('area').style.zIndex = '410'
  const areaInk = L.canvas({ pane: 'area', padding: 0.5 })
  const base = drawBase(map)
  const shrink = () => element.classList.toggle('map-far', map.getZoom() < FAR)
  map.on('zoomend', shrink)
  shrink()
  const area = layerOf(map, (now: Area | null) => now && areaOf(now, areaInk))
  const tiles = layerOf(map, (now: Tiles | null) => now && L.tileLayer(now.url, { maxZoom: 18 }))
  const marks = layerOf(map, (now: readonly MapMark[]) => L.layerGroup(now.map((mark) => markerOf(mark, heard))))
  const here = icon(`data:image/svg+xml,${encodeURIComponent(ORIGIN)}`, SIZE_ORIGIN, 'map-origin')
  const origin = layerOf(
    map,
    (now: Point | null) =>
      now && L.marker(latLng(now), { icon: here, keyboard: false, interactive: false, zIndexOffset: 500, alt: '' }),
  )
  let fitted = ''
  const fit = (props: MapProps) => {
    const sight = sightOf(props)
    if (!sight || fitted === props.fitKey) return
    fitted = props.fitKey
    map.fitBounds(sight, { padding: [28, 28], maxZoom: 16, animate: false })
  }
  let latest: MapProps | null = null
  const watcher = new ResizeObserver(() => {
    map.invalidateSize({ pan: false })
    // Before it had a size nothing could be brought into sight.
    if (latest && element.clientHeight > 0 && fitted === '') fit(latest)
  })
  watcher.observe(element)
  return {
    show: (props) => {
      latest = props
      tiles(props.tiles)
      base(props.tiles ? null : props.base)
      area(props.area)
      marks(props.marks)
      origin(props.origin)
      if (element.clientHeight > 0) fit(props)
    },
    zoom: (step) => void map.setZoom(Math.round(map.getZoom()) + step),
    end: () => {
      watcher.disconnect()
      map.remove()
    },
  }
}
