import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Tx } from '@/cloud/kernel/db'
import type { MessageKind, Recipient } from '@/domain/booking/course/messages'

export interface MessageToMake {
  kind: MessageKind
  recipient: Recipient
  dueAt: Date
}

interface About {
  id: string
  version: number
  personId: string
  lawyerId: string
  relievedLawyerId?: string
}

/**
 * One row for each message, by its key once. A lawyer's account is looked up here; without one the message is for the
 * list of people to be called. Where nobody is relieved there is no host to tell.
 */
export async function insertMessages(tx: Tx, about: About, messages: readonly MessageToMake[], now: Date) {
  await runNamed(tx, {
    name: 'booking-messages',
    text: `
      insert into booking_messages (booking_id, kind, version, recipient, person_id, to_person_id, due_at, made_at)
      select $1, m.kind, $2, m.recipient, $3,
        case m.recipient when 'resident' then $3::uuid
          when 'lawyer' then (select person_id from lawyers where id = $4)
          when 'host' then (select person_id from lawyers where id = $5) end,
        m.due_at, $6
      from unnest($7::text[], $8::text[], $9::timestamptz[]) as m(kind, recipient, due_at)
      where m.recipient <> 'host' or $5::uuid is not null
      on conflict do nothing`,
    values: [
      ...[about.id, about.version, about.personId, about.lawyerId, about.relievedLawyerId ?? null, now],
      messages.map(({ kind }) => kind),
      messages.map(({ recipient }) => recipient),
      messages.map(({ dueAt }) => dueAt),
    ],
  })
}

/** How often something was offered to a place on the waiting list. */
export async function countOffered(tx: Tx, waitingId: string): Promise<number> {
  const [row] = await runNamed<{ n: number }>(tx, {
    name: 'offers-told',
    text: `select count(*)::int as n from booking_messages where booking_id = $1 and kind = 'slot-offered'`,
    values: [waitingId],
  })
  return row!.n
}
