import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { PlaceBody } from '@/contract/places/console-places'
import type { PlaceReportKind } from '@/domain/places/reports'
import type { Pace } from '@/domain/places/words'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

/** Places of the service circle with the people on duty there; who changed what stands in the audit log. */
export const places = pgTable('places', {
  /** Short; the QR code on its door says it. */
  id: text('id').primaryKey(),
  /** Grows whenever it is saved; two pages at once do not overwrite one another. */
  revision: integer('revision').notNull(),
  body: jsonb('body').$type<PlaceBody>().notNull(),
  retired: boolean('retired').notNull().default(false),
  verifiedOn: day('verified_on'),
  sample: boolean('sample').notNull().default(false),
  /** Of the sample it came from; null for a place of the bureau's. */
  seedHash: text('seed_hash'),
  updatedAt: instant('updated_at').notNull(),
  /** Null while nobody but the program has written it. */
  updatedById: uuid('updated_by_id'),
})

/** Where a village's committee is, WGS-84; the public register does not know it. */
export const villagePoints = pgTable('village_points', {
  villageCode: text('village_code').primaryKey(),
  lon: doublePrecision('lon').notNull(),
  lat: doublePrecision('lat').notNull(),
  sample: boolean('sample').notNull().default(false),
})

/** What people found wrong with a place. Their words and the answer are encrypted. */
export const placeReports = pgTable(
  'place_reports',
  {
    /** Made by the phone. */
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    placeId: text('place_id').notNull(),
    kind: text('kind').$type<PlaceReportKind>().notNull(),
    textEncrypted: text('text_encrypted').notNull(),
    sentAt: instant('sent_at').notNull(),
    answerEncrypted: text('answer_encrypted'),
    answeredAt: instant('answered_at'),
    answeredById: uuid('answered_by_id'),
  },
  (t) => [
    index('place_reports_owner').on(t.ownerId, t.sentAt),
    index('place_reports_answered').on(t.answeredAt, t.id),
    index('place_reports_open')
      .on(t.sentAt, t.id)
      .where(sql`answered_at is null`),
  ],
)

/** Minutes from a village to a place that a licensed provider has worked out. */
export const reachMinutes = pgTable(
  'reach_minutes',
  {
    villageCode: text('village_code').notNull(),
    placeId: text('place_id').notNull(),
    pace: text('pace').$type<Pace>().notNull(),
    minutes: real('minutes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.villageCode, t.pace, t.placeId] })],
)

/** Who worked out the minutes of a pace, and when they were imported. */
export const reachProviders = pgTable('reach_providers', {
  pace: text('pace').$type<Pace>().primaryKey(),
  provider: text('provider').notNull(),
  day: day('day').notNull(),
})
