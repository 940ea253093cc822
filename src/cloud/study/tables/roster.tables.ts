import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Category } from '@/domain/study/categories'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

/** A tree of units; the top ones have no parent. */
export const units = pgTable(
  'units',
  {
    id: uuid('id').primaryKey(),
    parentId: uuid('parent_id'),
    name: text('name').notNull(),
    /** Order among its siblings: that of the bureau's list, never of any result. */
    place: integer('place').notNull(),
    active: boolean('active').notNull().default(true),
    revision: integer('revision').notNull(),
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [index('units_parent').on(t.parentId, t.place)],
)

/** Who looks after a unit and everything below it. */
export const unitSupervisors = pgTable(
  'unit_supervisors',
  { unitId: uuid('unit_id').notNull(), personId: uuid('person_id').notNull(), since: instant('since').notNull() },
  (t) => [primaryKey({ columns: [t.unitId, t.personId] }), index('unit_supervisors_person').on(t.personId)],
)

/** The roster: one row an official for good; somebody who leaves stays, so that what was passed stays proven. */
export const officials = pgTable(
  'officials',
  {
    id: uuid('id').primaryKey(),
    unitId: uuid('unit_id').notNull(),
    name: text('name').notNull(),
    post: text('post').notNull(),
    category: text('category').$type<Category>().notNull(),
    /** Order within the unit, as the roster has it. */
    place: integer('place').notNull(),
    /** Keyed hash of the number on the roster (`outside/hashes.ts`); null when the roster has none. */
    phoneHash: text('phone_hash'),
    phoneEncrypted: text('phone_encrypted'),
    phoneMasked: text('phone_masked'),
    /** The account that proved the number in the app; null before. */
    personId: uuid('person_id'),
    boundAt: instant('bound_at'),
    /** Since when the duty of the category is theirs: a late joiner owes a fair share. */
    joinedDay: day('joined_day').notNull(),
    leftDay: day('left_day'),
    revision: integer('revision').notNull(),
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [
    index('officials_unit').on(t.unitId, t.place),
    index('officials_phone')
      .on(t.phoneHash)
      .where(sql`left_day is null`),
    index('officials_person')
      .on(t.personId)
      .where(sql`person_id is not null`),
  ],
)

export type OfficialStep = 'joined' | 'moved' | 'changed' | 'left' | 'returned' | 'bound' | 'released'

/** Each step of an official on the roster; `unitId` and `category` are those after it. */
export const officialSteps = pgTable(
  'official_steps',
  {
    officialId: uuid('official_id').notNull(),
    revision: integer('revision').notNull(),
    step: text('step').$type<OfficialStep>().notNull(),
    unitId: uuid('unit_id').notNull(),
    category: text('category').$type<Category>().notNull(),
    day: day('day').notNull(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
  },
  (t) => [primaryKey({ columns: [t.officialId, t.revision] })],
)

export type RosterAlert = 'number-changed' | 'number-recycled' | 'bound-elsewhere'

/** What a supervisor has to look at: a number that changed, or that somebody else proved. */
export const rosterAlerts = pgTable(
  'roster_alerts',
  {
    id: uuid('id').primaryKey(),
    officialId: uuid('official_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    kind: text('kind').$type<RosterAlert>().notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledById: uuid('settled_by_id'),
  },
  (t) => [
    index('roster_alerts_open')
      .on(t.unitId, t.at)
      .where(sql`settled_at is null`),
  ],
)
