import { join } from 'node:path'
import type { Mode } from '@/domain/places/words'

/**
 * Where an imported network lies. Each import writes a folder of its own and then, in one step (rename), the pointer
 * `current.json`: `{ "folder": "…" }`. A server reads the pointer; whatever happens before that last step leaves the
 * network in use as it is. In the folder: a graph per mode and the drawing as JSON (`Drawing` of the domain).
 */
export const roadsHome = (dataDir: string): string => join(dataDir, 'roads')
export const POINTER = 'current.json'
export const DRAWING = 'drawing.json'
export const graphName = (mode: Mode): string => `${mode}.graph`
