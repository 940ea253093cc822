import type { BaseMap } from '@/contract/places/reach'
import { decodeLine } from '@/domain/places/circle/decode-lines'
import type { DrawnBase } from '@/platform/map/map-types'

type RoadKind = DrawnBase['roads'][number]['kind']

const MAIN = ['motorway', 'trunk', 'primary', 'secondary']
const PATHS = ['footway', 'path', 'cycleway', 'track', 'pedestrian', 'service']

function kindOf(kind: string): RoadKind {
  if (MAIN.includes(kind)) return 'main'
  if (kind === 'steps' || kind === 'lift') return 'steps'
  if (kind === 'ferry') return 'ferry'
  return PATHS.includes(kind) ? 'path' : 'street'
}

/** What the cloud sends, decoded once, as the map draws it. */
export function drawnBase({ bounds: [west, south, east, north], outline, water, roads }: BaseMap): DrawnBase {
  const lines = water.map(decodeLine)
  const closed = (line: [number, number][]) =>
    line.length > 3 && line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1]
  return {
    bounds: { west, south, east, north },
    outline: outline.map(decodeLine),
    water: [
      { filled: true, lines: lines.filter(closed) },
      { filled: false, lines: lines.filter((line) => !closed(line)) },
    ],
    // The cloud has the important ones last.
    roads: [...roads].reverse().map(({ kind, lines: sent }) => ({ kind: kindOf(kind), lines: sent.map(decodeLine) })),
  }
}
