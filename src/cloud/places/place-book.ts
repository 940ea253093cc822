import { createHash } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import type { Db } from '@/cloud/kernel/db'
import { readVillages } from '@/cloud/booking/directory/districts'
import { readSubdistricts } from '@/cloud/district/read-district'
import type { Place } from '@/contract/places/shapes'
import type { Point } from '@/domain/places/words'
import { selectPlaces, selectVillagePoints } from './places.repo'
import { viewPlace } from './view-place'

export interface VillageAt {
  code: string
  /** 桥北社区 */
  name: string
  subdistrict: string
  point: Point
  sample: boolean
}

/** Everything a search needs of the database, read once for all requests of a few seconds. */
export interface PlaceBook {
  places: readonly Place[]
  byId: ReadonlyMap<string, Place>
  /** Changes whenever a place does. */
  version: string
  /** Villages whose point is known. */
  villages: ReadonlyMap<string, VillageAt>
  /** A subdistrict is where its villages are on average. */
  subdistricts: ReadonlyMap<string, { name: string; point: Point }>
}

/** Below this address lies whatever changes with the places. */
export const PLACES_ADDRESS = '/api/places'

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(({ lon, lat }, point) => ({ lon: lon + point.lon, lat: lat + point.lat }), {
    lon: 0,
    lat: 0,
  })
  return { lon: sum.lon / points.length, lat: sum.lat / points.length }
}

async function readBook(ctx: Context): Promise<PlaceBook> {
  const [rows, points, named, divisions] = await Promise.all([
    selectPlaces(ctx.db.orm),
    selectVillagePoints(ctx.db.orm),
    readVillages(ctx.config),
    readSubdistricts(ctx.config),
  ])
  const places = rows.map(viewPlace)
  const villages = new Map<string, VillageAt>()
  for (const { villageCode, lon, lat, sample } of points) {
    const village = named.get(villageCode)
    if (village) villages.set(villageCode, { ...village, point: { lon, lat }, sample })
  }
  const subdistricts = new Map<string, { name: string; point: Point }>()
  for (const { code, name, villages: members } of divisions) {
    const known = members.flatMap((member) => villages.get(member.code)?.point ?? [])
    if (known.length > 0) subdistricts.set(code, { name, point: middleOf(known) })
  }
  const version = createHash('sha256').update(JSON.stringify(places)).digest('base64url').slice(0, 16)
  return { ...keepList(ctx, { places, version }), villages, subdistricts }
}

type PlaceList = Pick<PlaceBook, 'places' | 'byId' | 'version'>
const lists = new WeakMap<Db, PlaceList>()

/** The list that was read before as long as it says the same: what was worked out for it, hangs on it. */
function keepList({ db }: Context, { places, version }: Pick<PlaceList, 'places' | 'version'>): PlaceList {
  const before = lists.get(db)
  if (before?.version === version) return before
  const list = { places, version, byId: new Map(places.map((place) => [place.id, place])) }
  lists.set(db, list)
  return list
}

export const openBook = (ctx: Context): Promise<PlaceBook> =>
  ctx.cache.remember(`${PLACES_ADDRESS}#book`, () => readBook(ctx))

/** After the commit of a change that residents see. */
export const closeBook = (ctx: Context): void => ctx.cache.drop(PLACES_ADDRESS)
