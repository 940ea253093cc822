import { FARTHEST_MINUTES } from '@/contract/places/reach'
import { estimateMinutes, metresBetween } from '@/domain/places/distance-standard'
import type { PlaceBook } from '../place-book'
import { roundUp, type MinuteSource } from './minute-source'

/** By the straight line, where nothing else is known. */
export const byDistance =
  ({ places }: PlaceBook): MinuteSource =>
  ({ start, pace }) => ({
    origin: { name: start.name, point: start.point, roadMetres: null },
    source: 'distance',
    network: null,
    minutes: places
      .map(({ id, point }) => ({
        place: id,
        minutes: roundUp(estimateMinutes(metresBetween(start.point, point), pace)),
      }))
      .filter(({ minutes }) => minutes <= FARTHEST_MINUTES)
      .sort((a, b) => a.minutes - b.minutes),
    area: null,
  })
