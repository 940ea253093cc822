import * as v from 'valibot'
import { CitationRef, EpisodeId } from '../episodes'
import { CivilDay } from '../parts/fields'
import { Service, PlaceId } from '../places/shapes'
import { PlaceBody } from '../places/console-places'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const Degrees = v.tuple([v.number(), v.number()])

/** `content/districts/<id>/places.json`: invented places, and where villages lie on the made-up roads. */
export const PlacesFile = v.strictObject({
  /** Which made-up network these points lie on. */
  roads: v.literal('sample'),
  places: v.array(v.strictObject({ id: PlaceId, verifiedOn: v.nullable(CivilDay), ...PlaceBody.entries })),
  /** Longitude and latitude by the code of the village. */
  villages: v.record(v.pipe(v.string(), v.regex(/^\d{12}$/)), Degrees),
})
export type PlacesFile = v.InferOutput<typeof PlacesFile>

/** `content/places/help.json`: 这事去哪办, for every district. */
export const HelpFile = v.strictObject({
  matters: v.array(
    v.strictObject({
      id: EpisodeId,
      trouble: text(20),
      service: Service,
      also: v.array(Service),
      first: text(60),
      bring: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(8)),
      episode: v.nullable(EpisodeId),
      citations: v.pipe(v.array(CitationRef), v.minLength(1), v.maxLength(4)),
    }),
  ),
})
export type HelpFile = v.InferOutput<typeof HelpFile>
