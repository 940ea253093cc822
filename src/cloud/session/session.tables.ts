import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** A browser or a phone's WeChat; the owner of what a guest does. */
export const devices = pgTable('devices', {
  id: uuid('id').primaryKey(),
  createdAt: instant('created_at').notNull(),
})

export const people = pgTable('people', {
  id: uuid('id').primaryKey(),
  displayName: text('display_name').notNull(),
  /** For showing; null once the number has moved to somebody else. */
  phoneMasked: text('phone_masked'),
  sample: boolean('sample').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

export const personRoles = pgTable(
  'person_roles',
  { personId: uuid('person_id').notNull(), role: text('role').notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
)

/** On which devices a person has logged in; what tells a returning owner from a recycled number. */
export const personDevices = pgTable(
  'person_devices',
  {
    personId: uuid('person_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.deviceId] }), index('person_devices_device').on(t.deviceId)],
)

/** Whose number it is: one row per number, so that a number cannot belong to two people. */
export const phones = pgTable(
  'phones',
  {
    /** Keyed hash of the number, see `outside/hashes.ts`. */
    phoneHash: text('phone_hash').primaryKey(),
    personId: uuid('person_id').notNull(),
    /** AES-256-GCM; for messages that the person has asked for. */
    encrypted: text('encrypted').notNull(),
    verifiedAt: instant('verified_at').notNull(),
  },
  (t) => [index('phones_person').on(t.personId)],
)

/** WeChat's name for a person within our mini-program; it never leaves the server. */
export const wechatAccounts = pgTable('wechat_accounts', {
  openid: text('openid').primaryKey(),
  personId: uuid('person_id').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** Who agreed for somebody under 14, and when; the number was proven by a one-time code. */
export const guardians = pgTable('guardians', {
  personId: uuid('person_id').primaryKey(),
  phoneMasked: text('phone_masked').notNull(),
  /** AES-256-GCM, as in `phones`. */
  encrypted: text('encrypted').notNull(),
  consentedAt: instant('consented_at').notNull(),
})

export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    deviceId: uuid('device_id').notNull(),
    personId: uuid('person_id'),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (t) => [
    index('sessions_person').on(t.personId),
    index('sessions_expiry').on(t.expiresAt),
    // The sweep looks for devices to which no token leads any more.
    index('sessions_device').on(t.deviceId),
  ],
)

/** The newest code of each number; a new one takes the place of the old. */
export const oneTimeCodes = pgTable('one_time_codes', {
  phoneHash: text('phone_hash').primaryKey(),
  codeHash: text('code_hash').notNull(),
  sentAt: instant('sent_at').notNull(),
  tries: integer('tries').notNull().default(0),
  used: boolean('used').notNull().default(false),
})
