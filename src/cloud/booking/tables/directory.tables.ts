import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Language, Matter, Mode } from '@/domain/booking/booking-words'
import type { ExceptionKind } from '@/domain/booking/slots/plan'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

export const lawFirms = pgTable('law_firms', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  /** Within so many hours it answers; null when it has promised nothing. */
  promiseHours: integer('promise_hours'),
  active: boolean('active').notNull().default(true),
  sample: boolean('sample').notNull().default(false),
  /** Grows whenever the desk saves; two pages at once do not overwrite one another. */
  revision: integer('revision').notNull().default(0),
})

/** Who manages a firm's visits: one firm each. */
export const firmMembers = pgTable(
  'firm_members',
  { personId: uuid('person_id').primaryKey(), firmId: uuid('firm_id').notNull() },
  (t) => [index('firm_members_firm').on(t.firmId)],
)

/** Village lawyers as residents see them. */
export const lawyers = pgTable(
  'lawyers',
  {
    id: uuid('id').primaryKey(),
    firmId: uuid('firm_id').notNull(),
    /** The account with which the lawyer reads their visits; null while there is none. */
    personId: uuid('person_id'),
    name: text('name').notNull(),
    fields: text('fields').array().$type<Matter[]>().notNull(),
    languages: text('languages').array().$type<Language[]>().notNull(),
    /** Where a visit on site is. */
    dutyPlace: text('duty_place').notNull(),
    intro: text('intro').notNull(),
    /** A path on this server. */
    photo: text('photo'),
    /** Video is offered only where the firm entered a link. */
    videoLink: text('video_link'),
    active: boolean('active').notNull().default(true),
    /** Grows whenever the plan is saved; two pages at once do not overwrite one another. */
    planRevision: integer('plan_revision').notNull().default(0),
    sample: boolean('sample').notNull().default(false),
    /** The same for the desk. */
    revision: integer('revision').notNull().default(0),
  },
  (t) => [index('lawyers_firm').on(t.firmId), index('lawyers_person').on(t.personId)],
)

/** Which firm and lawyers a village has, from a day to a day. */
export const villagePairings = pgTable(
  'village_pairings',
  {
    villageCode: text('village_code').notNull(),
    fromDay: day('from_day').notNull(),
    /** The last day; null is open. */
    toDay: day('to_day'),
    firmId: uuid('firm_id').notNull(),
    /** In the order in which residents see them. */
    lawyerIds: uuid('lawyer_ids').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.villageCode, t.fromDay] })],
)

/** Clerks of a village; the desk of the hotline has none. */
export const villageClerks = pgTable(
  'village_clerks',
  { personId: uuid('person_id').notNull(), villageCode: text('village_code').notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.villageCode] })],
)

/** A lawyer's week (`domain/booking/slots/plan.ts`). A window of one day alone is extra duty. */
export const lawyerPlans = pgTable(
  'lawyer_plans',
  {
    lawyerId: uuid('lawyer_id').notNull(),
    weekday: integer('weekday').notNull(),
    fromMinute: integer('from_minute').notNull(),
    toMinute: integer('to_minute').notNull(),
    slotMinutes: integer('slot_minutes').notNull(),
    bufferMinutes: integer('buffer_minutes').notNull(),
    modes: text('modes').array().$type<Mode[]>().notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day'),
  },
  (t) => [primaryKey({ columns: [t.lawyerId, t.weekday, t.fromMinute, t.fromDay] })],
)

/** When a lawyer is elsewhere. `ics` rows came out of another diary and go when it is read anew. */
export const planExceptions = pgTable(
  'plan_exceptions',
  {
    lawyerId: uuid('lawyer_id').notNull(),
    id: uuid('id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    kind: text('kind').$type<ExceptionKind>().notNull(),
    source: text('source').$type<'own' | 'ics'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.lawyerId, t.id] }), index('plan_exceptions_end').on(t.lawyerId, t.endsAt)],
)

/** The village that a device or person chose last. */
export const myVillages = pgTable('my_villages', {
  ownerId: uuid('owner_id').primaryKey(),
  villageCode: text('village_code').notNull(),
  chosenAt: instant('chosen_at').notNull(),
})
