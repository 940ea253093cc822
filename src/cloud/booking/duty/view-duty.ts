import type { DutyBooking } from '@/contract/booking/duty'
import { decryptPhone, decryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { minutesAfter } from '@/domain/booking/course/lateness'
import { actsOf, type BookingAct } from '@/domain/booking/course/states'
import type { NamedBooking } from '../changing/bookings.repo'
import { open } from '../changing/kept-words'
import { ownNote } from './own-notes'
import { placeOf } from '../mine/show-mine'

const BUTTONS: Partial<Record<BookingAct, string>> = {
  'check-in': 'check-in',
  'no-show': 'no-show',
  'call-off': 'cannot-come',
}

/** A booking as its assigned lawyer reads it: the one place where the description is decrypted for somebody. */
export function viewForLawyer(
  secretKey: SecretKey,
  row: NamedBooking,
  village: DutyBooking['village'],
  now: Date,
): DutyBooking {
  const relative = open(secretKey, row.relativeEncrypted)
  return {
    ...{ id: row.id, version: row.version, state: row.state, village },
    ...{ startsAt: row.startsAt.toISOString(), minutes: row.minutes, mode: row.mode, matter: row.matter },
    place: placeOf(secretKey, row),
    description: open(secretKey, row.descriptionEncrypted),
    name: decryptText(secretKey, row.nameEncrypted),
    phone: decryptPhone(secretKey, row.phoneEncrypted),
    relative: relative === null ? null : { relation: row.relation ?? 'other', name: relative },
    host: row.hostLawyerId ? { id: row.hostLawyerId, name: row.hostName ?? '' } : null,
    ...{ note: open(secretKey, row.noteEncrypted), internalNote: ownNote(secretKey, row) },
    saysAbsent: row.state === 'lawyer-absent' || row.state === 'disputed',
    can: actsOf(row.state, 'lawyer', minutesAfter(row.startsAt, now)).flatMap((act) => BUTTONS[act] ?? []),
  }
}
