import type { Tiles } from './map-types'

/** WeChat's map has a ground of its own, and says below whose. */
export const tiles: Tiles | null = null
