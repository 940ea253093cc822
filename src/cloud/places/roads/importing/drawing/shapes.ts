import { NO_TAGS, type Tags } from '../pbf/block'
import type { Member } from '../pbf/listener'
import { WayStore } from '../network/way-store'
import { isWaterArea, riverMetres } from '../rules/water'

/** What a way is drawn as; a member of an area may be none of these itself. */
export interface Shape {
  water: boolean
  riverMetres: number
}

/** An area of several ways. */
export interface Area {
  id: number
  outer: number[]
  inner: number[]
}

/** Tags that decide what is drawn besides roads. */
export const SHAPE_KEYS = ['natural', 'waterway', 'landuse', 'boundary'] as const

/** Gathers water and, if one is asked for by name or number, the outline. */
export class Shapes {
  readonly ways = new WayStore<Shape>()
  readonly water: Area[] = []
  readonly outlines: Area[] = []
  readonly #members = new Set<number>()
  readonly #outline: string | null

  constructor(outline: string | null) {
    this.#outline = outline
  }

  relation(id: number, tags: Tags, members: () => Member[]): void {
    const type = tags.get('type')
    if (type !== 'multipolygon' && type !== 'boundary') return
    if (type === 'multipolygon' && isWaterArea(tags)) this.water.push(this.#areaOf(id, members()))
    else if (this.#isOutline(id, tags)) this.outlines.push(this.#areaOf(id, members()))
  }

  /** To be called once all relations are known. */
  way(id: number, tags: Tags, refs: () => number[]): void {
    const shape = tags === NO_TAGS ? { water: false, riverMetres: 0 } : shapeOf(tags)
    if (shape.water || shape.riverMetres > 0 || this.#members.has(id)) this.ways.add(id, shape, refs())
  }

  #isOutline(id: number, tags: Tags): boolean {
    if (this.#outline === null || tags.get('boundary') !== 'administrative') return false
    return [String(id), tags.get('name')].includes(this.#outline)
  }

  #areaOf(id: number, members: Member[]): Area {
    const ways = members.filter(({ kind }) => kind === 'way')
    for (const way of ways) this.#members.add(way.id)
    const ids = (inner: boolean) =>
      [...new Set(ways.filter(({ role }) => (role === 'inner') === inner).map((way) => way.id))].sort((a, b) => a - b)
    return { id, outer: ids(false), inner: ids(true) }
  }
}

const shapeOf = (tags: Tags): Shape => ({ water: isWaterArea(tags), riverMetres: riverMetres(tags) })
