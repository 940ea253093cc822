import type { Result } from '@/contract/client'
import type { MyBooking } from '@/contract/booking/my-bookings'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse } from '@/cloud/kernel/route'
import { decryptPhone, decryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { attendanceMark } from '@/domain/booking/course/attendance-mark'
import { minutesAfter } from '@/domain/booking/course/lateness'
import { actsOf, stands, type BookingAct } from '@/domain/booking/course/states'
import { visitBeside } from '@/domain/booking/slots/cells'
import { whatToBring } from '@/domain/booking/what-to-bring'
import { maskContactPhone } from '@/domain/feedback/feedback'
import { findBooking, selectAhead, type NamedBooking } from '../changing/bookings.repo'
import { open } from '../changing/kept-words'
import { nameVillages } from '../directory/districts'

/** The step behind a button of the resident's page; what no button is for is not shown. */
const BUTTONS: Partial<Record<BookingAct, string>> = {
  cancel: 'cancel',
  move: 'reschedule',
  'accept-substitute': 'accept-substitute',
  'refuse-substitute': 'refuse-substitute',
  'report-absent': 'report-absent',
}

export const buttonsOf = (row: NamedBooking, now: Date): string[] => {
  const acts = actsOf(row.state, 'resident', minutesAfter(row.startsAt, now))
  const buttons = acts.flatMap((act) => BUTTONS[act] ?? [])
  return row.state === 'attended' ? [...buttons, 'rate'] : buttons
}

/** Where to go: the lawyer's place of duty, or of a home visit the address that was left. */
export const placeOf = (secretKey: SecretKey, row: NamedBooking): string =>
  open(secretKey, row.addressEncrypted) ?? (row.mode === 'on-site' ? row.dutyPlace : '')

/** The code as long as somebody can be checked in by it. */
const codeOf = (secretKey: SecretKey, row: NamedBooking, now: Date): string | null =>
  actsOf(row.state, 'lawyer', Math.max(0, minutesAfter(row.startsAt, now))).includes('check-in')
    ? decryptText(secretKey, row.codeEncrypted)
    : null

const viewBeside = (other: NamedBooking | null): MyBooking['overlaps'] =>
  other && {
    ...{ id: other.id, startsAt: other.startsAt.toISOString() },
    lawyer: { id: other.lawyerId, name: other.lawyerName },
  }

/** Names, places and words of a booking, without the one thing that only its lawyer reads. */
export function viewMine(
  secretKey: SecretKey,
  row: NamedBooking,
  village: MyBooking['village'],
  now: Date,
  /** What else this person has ahead. */
  ahead: readonly NamedBooking[] = [],
): MyBooking {
  const code = codeOf(secretKey, row, now)
  const phone = decryptPhone(secretKey, row.phoneEncrypted)
  const relative = open(secretKey, row.relativeEncrypted)
  return {
    ...{ id: row.id, version: row.version, state: row.state, village },
    firm: { id: row.firmId, name: row.firmName, phone: row.firmPhone },
    lawyer: { id: row.lawyerId, name: row.lawyerName },
    host: row.hostLawyerId ? { id: row.hostLawyerId, name: row.hostName ?? '' } : null,
    ...{ startsAt: row.startsAt.toISOString(), minutes: row.minutes, mode: row.mode, matter: row.matter },
    place: placeOf(secretKey, row),
    videoLink: row.mode === 'video' && stands(row.state) ? row.videoLink : null,
    ...{ described: row.descriptionEncrypted !== null, bring: whatToBring(row.matter) },
    ...{ name: decryptText(secretKey, row.nameEncrypted), phoneMasked: maskContactPhone(phone) },
    relative: relative === null ? null : { relation: row.relation ?? 'other', name: relative },
    ...{ code, mark: code && attendanceMark(row.id, code) },
    ...{ byDesk: row.bookedById !== row.personId, late: row.late, movedTo: row.movedToId },
    overlaps: stands(row.state) ? viewBeside(visitBeside(row, ahead)) : null,
    ...{ reason: open(secretKey, row.reasonEncrypted), note: open(secretKey, row.noteEncrypted), rating: row.stars },
    ...{ can: buttonsOf(row, now), bookedAt: row.bookedAt.toISOString() },
  }
}

/** One's own booking; somebody else's is not told apart from none. */
export async function showMine(ctx: Context, personId: string, id: string): Promise<Result<MyBooking>> {
  const row = await findBooking(ctx.db.orm, id)
  if (row?.personId !== personId) return refuse('not-found')
  const village = (await nameVillages(ctx.config))(row.villageCode)
  const now = ctx.clock.now()
  const ahead = stands(row.state) ? await selectAhead(ctx.db.orm, personId, now) : []
  return ok(viewMine(ctx.config.secretKey, row, village, now, ahead))
}
