import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Template } from '@/domain/messages/templates'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** One tap, one message: what somebody allowed WeChat to deliver, and when it was used up. */
export const messageGrants = pgTable(
  'message_grants',
  {
    personId: uuid('person_id').notNull(),
    /** The tap's, made by the phone. */
    id: uuid('id').notNull(),
    template: text('template').$type<Template>().notNull(),
    grantedAt: instant('granted_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.id, t.template] })],
)

/** WeChat's access token, which all servers share: a new one for one of them would end that of the others. */
export const wechatTokens = pgTable('wechat_tokens', {
  appId: text('app_id').primaryKey(),
  /** Encrypted; when it cannot be read any more, another one is asked for. */
  sealed: text('sealed').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
