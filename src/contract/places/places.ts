import * as v from 'valibot'
import { CitationView } from '../episodes'
import { endpoint } from '../endpoint'
import { Calendar, Place, PlaceId, SentPoint } from './shapes'

/**
 * Every place that is open to the public, with the special days of the next month, so that the phone says by itself
 * who is open. `version` changes whenever one of them does.
 */
export const listPlaces = endpoint({
  method: 'GET',
  path: '/api/places',
  access: 'open',
  summary: '服务圈的全部地点',
  input: v.strictObject({}),
  output: v.object({ version: v.string(), places: v.array(Place), calendar: Calendar }),
  cacheSeconds: 60,
})

/** Roles of people on duty as the bureau names them. */
export const DUTY_ROLES = ['律师', '公证员', '调解员', '法律明白人'] as const

/** Somebody who is there at certain times. */
export const PersonOnDuty = v.object({ name: v.string(), role: v.string(), times: v.string() })

export const PlaceDetail = v.object({
  ...Place.entries,
  people: v.array(PersonOnDuty),
  /** Lawyers on duty there whom residents book, with the villages for which they can. */
  lawyers: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      villages: v.array(v.object({ code: v.string(), name: v.string() })),
    }),
  ),
  /** What the QR code of its door says, `https://…/p/…`; null when the operator has not said it (PUBLIC_URL). */
  link: v.nullable(v.string()),
  calendar: Calendar,
})
export type PlaceDetail = v.InferOutput<typeof PlaceDetail>

export const getPlace = endpoint({
  method: 'GET',
  path: '/api/places/:id',
  access: 'open',
  summary: '一个地点：时间、电话、设施和值班的人',
  input: v.strictObject({ id: PlaceId }),
  output: PlaceDetail,
  cacheSeconds: 60,
})

/** What the QR code of a place's door says. */
export const placeLink = (origin: string, id: string): string => `${origin}/p/${id}`

/** 这事去哪办: a trouble, which service settles it, what to bring, and the episode that explains it. */
export const HelpMatter = v.object({
  id: v.string(),
  trouble: v.string(),
  /** Codes of SERVICES. */
  service: v.string(),
  also: v.array(v.string()),
  /** One sentence: what to do first. */
  first: v.string(),
  bring: v.array(v.string()),
  episode: v.nullable(v.object({ id: v.string(), hook: v.string() })),
  citations: v.array(CitationView),
})
export type HelpMatter = v.InferOutput<typeof HelpMatter>

export const listHelp = endpoint({
  method: 'GET',
  path: '/api/places/help',
  access: 'open',
  summary: '这事去哪办',
  input: v.strictObject({}),
  output: v.object({ matters: v.array(HelpMatter) }),
  cacheSeconds: 60,
})

/** Villages with their points, so that the phone finds the nearest ones itself and sends its own point to nobody. */
export const listVillagePoints = endpoint({
  method: 'GET',
  path: '/api/places/villages',
  access: 'open',
  summary: '村居和它们的位置',
  input: v.strictObject({}),
  output: v.object({
    villages: v.array(
      v.object({
        code: v.string(),
        name: v.string(),
        subdistrict: v.object({ code: v.string(), name: v.string() }),
        /** qiaobeishequ qbsq */
        spelled: v.string(),
        /** Null where nobody has entered it. */
        point: v.nullable(SentPoint),
      }),
    ),
    /** Invented points of the sample network. */
    sample: v.boolean(),
  }),
  cacheSeconds: 60,
})
