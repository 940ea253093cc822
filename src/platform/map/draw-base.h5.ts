import L from 'leaflet'
import type { DrawnBase, Line } from './map-types'

type Roads = DrawnBase['roads'][number]

interface Look {
  colour: string
  /** Pixels at zoom 14; half as broad two steps further out. */
  weight: number
  /** Not drawn further out than this: small ways would be a grey cloud. */
  fromZoom: number
  dash?: string
}

const LOOKS: Record<Roads['kind'], Look> = {
  main: { colour: '#ffffff', weight: 5, fromZoom: 0 },
  street: { colour: '#ffffff', weight: 3, fromZoom: 12 },
  path: { colour: '#b9c4d0', weight: 1.5, fromZoom: 13.5 },
  steps: { colour: '#8a94a3', weight: 2, fromZoom: 14, dash: '2 3' },
  ferry: { colour: '#0f5ea8', weight: 1.5, fromZoom: 12, dash: '6 5' },
}
const LAND = { color: '#c3cedb', weight: 1.5, fillColor: '#eef1ee', fillOpacity: 1 }
const WATER = { color: '#b7d3ea', fillColor: '#b7d3ea' }

const turned = (line: Line): L.LatLngTuple[] => line.map(([lon, lat]) => [lat, lon])
const weightAt = (weight: number, zoom: number) => Math.min(weight * 2, Math.max(1, weight * 2 ** ((zoom - 14) / 2)))

/** Outline, water and roads on canvases of their own below everything else. Returns what shows another base, or none. */
export function drawBase(map: L.Map): (base: DrawnBase | null) => void {
  map.createPane('base').style.zIndex = '150'
  const ink = L.canvas({ pane: 'base', padding: 0.3 })
  const still = { renderer: ink, interactive: false, smoothFactor: 1.5 }
  let shown: DrawnBase | null = null
  let ground: L.LayerGroup | null = null
  let roads: { layer: L.Polyline; look: Look }[] = []

  const adapt = () => {
    const zoom = map.getZoom()
    for (const { layer, look } of roads) {
      if (zoom < look.fromZoom) layer.remove()
      else layer.setStyle({ weight: weightAt(look.weight, zoom) }).addTo(map)
    }
    // What comes back lands on top; the broad ones belong there.
    for (const { layer } of roads) if (map.hasLayer(layer)) layer.bringToFront()
  }
  map.on('zoomend', adapt)

  return (base) => {
    if (base === shown) return
    shown = base
    ground?.remove()
    for (const { layer } of roads) layer.remove()
    roads = []
    if (!base) return
    const layers: L.Layer[] = [L.polygon(base.outline.map(turned), { ...LAND, ...still })]
    for (const { filled, lines } of base.water) {
      const look = { ...WATER, ...still }
      if (filled)
        layers.push(
          L.polygon(
            lines.map((line) => [turned(line)]),
            // Islands turn the other way; by Leaflet's own rule two waters above one another would be land.
            { ...look, weight: 1, fillOpacity: 1, fillRule: 'nonzero' },
          ),
        )
      else layers.push(L.polyline(lines.map(turned), { ...look, weight: 3 }))
    }
    ground = L.layerGroup(layers).addTo(map)
    // Narrow first, so that the broad lie above.
    roads = [...base.roads].reverse().map(({ kind, lines }) => {
      const look = LOOKS[kind]
      const dash = look.dash ? { dashArray: look.dash } : {}
      return { layer: L.polyline(lines.map(turned), { color: look.colour, ...dash, ...still }), look }
    })
    adapt()
  }
}
