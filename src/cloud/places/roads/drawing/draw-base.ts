import { createHash } from 'node:crypto'
import type { BaseMap } from '@/contract/places/reach'
import type { Drawing } from '@/domain/places/roads/drawing'
import type { RoadSource } from '@/domain/places/roads/network'
import { BASE_BYTES, fitLines } from './fit-lines'

/** Left for everything that is no line. */
const REST_BYTES = 2048

/** What the phone draws, the important roads last. */
export async function drawBase(drawing: Drawing, source: RoadSource): Promise<BaseMap> {
  const drawn = { bounds: drawing.bounds, ...(await fitLines(drawing, BASE_BYTES - REST_BYTES)) }
  const version = createHash('sha256').update(JSON.stringify(drawn)).digest('base64url').slice(0, 16)
  const { name, attribution, sample } = source
  return { version, name, attribution, sample, ...drawn }
}
