import type { Hold } from '@/contract/booking/holds'
import { forget, keep, recall } from '@/platform/storage'
import { reader } from '../whose'

/** A slot that is kept for the form, and what was asked for, so that the same can be asked for again. */
export interface HeldSlot extends Hold {
  /** `any`, or the lawyer's id. */
  asked: string
  /** When it ends by this phone's clock, milliseconds since 1970: so many seconds after the server said so. */
  endsAt: number
}

/** What somebody is filling in. Kept on this phone, and nowhere else, until it is sent. */
export interface Draft {
  slot: HeldSlot | null
  /** A clerk fills it in for somebody at the desk or on the phone. */
  forCaller: boolean
  mode: string
  matter: string
  name: string
  phone: string
  description: string
  address: string
  relative: { relation: string; name: string; consent: boolean } | null
  /** A person's id, or null for a guest. */
  ownerId: string | null
  /** Milliseconds since 1970. */
  writtenAt: number
}

/** How somebody was called and reached the last time. */
export interface Contact {
  name: string
  phone: string
  ownerId: string | null
}

const DRAFT = 'booking-draft'
const CONTACT = 'booking-contact'
/** Then the time is long gone, and what was written is nobody's business any more. */
const KEPT_MS = 3 * 86_400_000

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const mayMeet = (ownerId: unknown, whose: string | null) => ownerId === null || ownerId === whose

const isDraft = (value: unknown): value is Draft =>
  isObject(value) &&
  ['mode', 'matter', 'name', 'phone', 'description', 'address'].every((part) => typeof value[part] === 'string') &&
  typeof value.forCaller === 'boolean' &&
  typeof value.writtenAt === 'number' &&
  (value.slot === null || (isObject(value.slot) && typeof value.slot.endsAt === 'number'))

const isContact = (value: unknown): value is Contact =>
  isObject(value) && typeof value.name === 'string' && typeof value.phone === 'string'

function readContact(whose: string | null): Contact | null {
  const kept = recall(CONTACT)
  return isContact(kept) && kept.ownerId === whose ? kept : null
}

export const writeContact = (contact: Contact): void => void keep(CONTACT, contact)

export function emptyDraft(ownerId: string | null, forCaller = false): Draft {
  const contact = forCaller ? null : readContact(ownerId)
  return {
    ...{ slot: null, forCaller, mode: '', matter: '', description: '', address: '', relative: null },
    ...{ name: contact?.name ?? '', phone: contact?.phone ?? '' },
    ...{ ownerId, writtenAt: Date.now() },
  }
}

/** What was begun on this phone by its reader, or by a guest before the log-in. */
export function readDraft(whose: string | null): Draft | null {
  const kept = recall(DRAFT)
  if (!isDraft(kept) || !mayMeet(kept.ownerId, whose)) return null
  return Date.now() - kept.writtenAt < KEPT_MS ? kept : null
}

/** Somebody whose log-in expired left a draft here: it is there again once they log in. */
export function waitsForItsWriter(): boolean {
  const kept = recall(DRAFT)
  return isDraft(kept) && kept.slot !== null && kept.ownerId !== null && reader() === null
}

/** Whether somebody is in the middle of a booking; for whoever is about to clear this phone. */
export const hasDraft = (): boolean => Boolean(readDraft(reader())?.slot)

/** False when this phone keeps nothing; the page then says so. */
export const writeDraft = (draft: Draft): boolean => keep(DRAFT, draft)

export const dropDraft = (): void => forget(DRAFT)

export function forgetDrafts(): void {
  dropDraft()
  forget(CONTACT)
}
