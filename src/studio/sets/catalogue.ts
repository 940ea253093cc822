import type { Painter, Settings } from '../kit/painter'
import { cutaway } from './cutaway'
import { corridor } from './family/corridor'
import { compound } from './public/compound'
import { landing } from './public/landing'
import { rooftop } from './public/rooftop'
import { shophouse } from './public/shophouse'
import { outdoors } from './outdoors/catalogue'
import { room } from './room'
import { desk, plain, road, street } from './street'
import { tower } from './tower'
import { bay } from './trade/bay'

/** A place: what lies behind the figures and, seldom, what lies before them. */
export interface PlaceSet {
  back(p: Painter, settings: Settings): void
  front?(p: Painter, settings: Settings): void
}

export const sets = {
  ...outdoors,
  bay,
  room,
  tower,
  street,
  road,
  cutaway,
  plain,
  desk,
  compound,
  corridor,
  landing,
  rooftop,
  shophouse,
} as const satisfies Record<string, PlaceSet>

export type SetName = keyof typeof sets
