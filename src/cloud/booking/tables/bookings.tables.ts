import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Matter, Mode, Relation } from '@/domain/booking/booking-words'
import type { MessageKind, MessageOutcome, Recipient } from '@/domain/booking/course/messages'
import type { BookingAct, BookingState } from '@/domain/booking/course/states'
import type { Verdict } from '@/domain/booking/course/verdicts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/**
 * Whose a quarter of an hour of a lawyer is, buffers included: the primary key is what makes two owners impossible.
 * `until` is null once booked; before that the claim is over when the database's clock has passed it, and whoever comes
 * next takes it over.
 */
export const lawyerCells = pgTable(
  'lawyer_cells',
  {
    lawyerId: uuid('lawyer_id').notNull(),
    cell: integer('cell').notNull(),
    bookingId: uuid('booking_id').notNull(),
    until: instant('until'),
  },
  (t) => [primaryKey({ columns: [t.lawyerId, t.cell] })],
)

/** The same for the other side: nobody is in two places at one time. A guest's device stands for its person. */
export const personCells = pgTable(
  'person_cells',
  {
    personId: uuid('person_id').notNull(),
    cell: integer('cell').notNull(),
    bookingId: uuid('booking_id').notNull(),
    until: instant('until'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.cell] })],
)

/** A slot kept while the form is open: one for each owner, by the key. Its id becomes the booking's. */
export const bookingHolds = pgTable('booking_holds', {
  ownerId: uuid('owner_id').primaryKey(),
  id: uuid('id').notNull(),
  villageCode: text('village_code').notNull(),
  firmId: uuid('firm_id').notNull(),
  lawyerId: uuid('lawyer_id').notNull(),
  startsAt: instant('starts_at').notNull(),
  minutes: integer('minutes').notNull(),
  bufferMinutes: integer('buffer_minutes').notNull(),
  modes: text('modes').array().$type<Mode[]>().notNull(),
  /** By how much it grows when it is extended. */
  seconds: integer('seconds').notNull(),
  extended: boolean('extended').notNull().default(false),
  /** By the database's clock. */
  until: instant('until').notNull(),
})

/** Words somebody wrote are encrypted; what a table of figures needs is not. */
export const bookings = pgTable(
  'bookings',
  {
    /** That of the hold; made by the phone, so that sending again is sending once. */
    id: uuid('id').primaryKey(),
    villageCode: text('village_code').notNull(),
    firmId: uuid('firm_id').notNull(),
    /** Who comes. */
    lawyerId: uuid('lawyer_id').notNull(),
    /** Who was chosen, when a substitute comes instead. */
    hostLawyerId: uuid('host_lawyer_id'),
    /** Whose visit it is; of a caller without an account an id made of the number. */
    personId: uuid('person_id').notNull(),
    bookedById: uuid('booked_by_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    bufferMinutes: integer('buffer_minutes').notNull(),
    mode: text('mode').$type<Mode>().notNull(),
    matter: text('matter').$type<Matter>().notNull(),
    nameEncrypted: text('name_encrypted').notNull(),
    phoneEncrypted: text('phone_encrypted').notNull(),
    descriptionEncrypted: text('description_encrypted'),
    addressEncrypted: text('address_encrypted'),
    relation: text('relation').$type<Relation>(),
    relativeEncrypted: text('relative_encrypted'),
    codeEncrypted: text('code_encrypted').notNull(),
    state: text('state').$type<BookingState>().notNull(),
    /** Grows with each change; messages are about a version. */
    version: integer('version').notNull(),
    /** Cancelled or moved less than two hours before the start. */
    late: boolean('late').notNull().default(false),
    reasonEncrypted: text('reason_encrypted'),
    movedToId: uuid('moved_to_id'),
    /** When a no-show of the resident began to count; null while none does. */
    noShowAt: instant('no_show_at'),
    verdict: text('verdict').$type<Verdict>(),
    verdictReasonEncrypted: text('verdict_reason_encrypted'),
    noteEncrypted: text('note_encrypted'),
    internalNoteEncrypted: text('internal_note_encrypted'),
    stars: integer('stars'),
    ratingEncrypted: text('rating_encrypted'),
    bookedAt: instant('booked_at').notNull(),
  },
  (t) => [
    index('bookings_person').on(t.personId, t.startsAt),
    index('bookings_lawyer').on(t.lawyerId, t.startsAt),
    index('bookings_firm').on(t.firmId, t.startsAt),
    index('bookings_village').on(t.villageCode, t.startsAt),
    index('bookings_desk').on(t.bookedById, t.startsAt),
    index('bookings_no_show')
      .on(t.personId, t.noShowAt)
      .where(sql`no_show_at is not null`),
    index('bookings_unsettled')
      .on(t.firmId, t.startsAt)
      .where(sql`state in ('no-show', 'lawyer-absent', 'disputed')`),
  ],
)

/** Each step of a booking: who, when, from what to what. */
export const bookingEvents = pgTable(
  'booking_events',
  {
    bookingId: uuid('booking_id').notNull(),
    version: integer('version').notNull(),
    /** Whose booking it is. */
    personId: uuid('person_id').notNull(),
    act: text('act').$type<BookingAct>().notNull(),
    fromState: text('from_state').$type<BookingState>().notNull(),
    toState: text('to_state').$type<BookingState>().notNull(),
    /** Null for the clock, and for an account that is gone. */
    actorId: uuid('actor_id'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.version] }), index('booking_events_person').on(t.personId)],
)

/** Who waits for a full day, and what is being offered to them. */
export const bookingWaiting = pgTable(
  'booking_waiting',
  {
    personId: uuid('person_id').notNull(),
    /** The claim's too while something is offered, and the hold's once that is accepted. */
    id: uuid('id').notNull(),
    villageCode: text('village_code').notNull(),
    /** Null waits for any lawyer of the village. */
    lawyerId: uuid('lawyer_id'),
    day: date('day', { mode: 'string' }).notNull(),
    since: instant('since').notNull(),
    state: text('state').$type<'waiting' | 'offered' | 'lapsed'>().notNull(),
    offerFirmId: uuid('offer_firm_id'),
    offerLawyerId: uuid('offer_lawyer_id'),
    offerStartsAt: instant('offer_starts_at'),
    offerMinutes: integer('offer_minutes'),
    offerBufferMinutes: integer('offer_buffer_minutes'),
    offerModes: text('offer_modes').array().$type<Mode[]>(),
    /** By the database's clock. */
    offerUntil: instant('offer_until'),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.id] }),
    index('booking_waiting_day')
      .on(t.day, t.since)
      .where(sql`state in ('waiting', 'offered')`),
  ],
)

/**
 * What somebody has to be told, written in the step's own transaction. The key makes each message one; one whose
 * version is no longer the booking's is out of date.
 */
export const bookingMessages = pgTable(
  'booking_messages',
  {
    /** Of a message about the waiting list the place in it. */
    bookingId: uuid('booking_id').notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    version: integer('version').notNull(),
    recipient: text('recipient').$type<Recipient>().notNull(),
    /** Whose booking it is. */
    personId: uuid('person_id').notNull(),
    /** Null for a lawyer without an account, and for a firm. */
    toPersonId: uuid('to_person_id'),
    /** When it is to be sent, or tried again: whoever sends it moves this first, so that nobody else does. */
    dueAt: instant('due_at').notNull(),
    madeAt: instant('made_at').notNull(),
    tries: integer('tries').notNull().default(0),
    /** Null while it is to be sent; `call`: the lawyer has to telephone. */
    outcome: text('outcome').$type<MessageOutcome>(),
    doneAt: instant('done_at'),
    /** Who has telephoned. */
    calledById: uuid('called_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.bookingId, t.kind, t.version, t.recipient] }),
    index('booking_messages_due')
      .on(t.dueAt)
      .where(sql`outcome is null`),
    index('booking_messages_call')
      .on(t.bookingId)
      .where(sql`outcome = 'call'`),
    index('booking_messages_person').on(t.personId),
  ],
)
