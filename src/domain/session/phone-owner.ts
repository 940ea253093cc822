/**
 * Days for which a cancelled number rests before a carrier gives it to somebody else (二次放号);
 * 《电信服务规范》 sets 90 as the least.
 */
export const NUMBER_REST_DAYS = 90

const DAY_MS = 86_400_000

/** Who a number belonged to when it was last proven by a one-time code. */
export interface PhoneClaim {
  personId: string
  verifiedAt: Date
}

export type PhoneOwner = { kind: 'same-person'; personId: string } | { kind: 'fresh-person' }

/**
 * Whether the one who has just proven a number is the person who had it before.
 *
 * Within {@link NUMBER_REST_DAYS} days of the last proof the number cannot have changed hands. Later it may have, so
 * only a device which that person used before speaks for the same person; anybody else begins afresh and the number
 * moves to the fresh person. What the earlier person did stays with them, without a phone.
 *
 * @param claim null when nobody has proven this number yet
 * @param now the instant of today's proof
 * @param deviceKnown the log-in comes from a device on which `claim.personId` was logged in before
 * @example phoneOwner({ personId: 'a', verifiedAt: day(0) }, day(89), false) // same-person
 * @example phoneOwner({ personId: 'a', verifiedAt: day(0) }, day(90), false) // fresh-person
 */
export const phoneOwner = (claim: PhoneClaim | null, now: Date, deviceKnown: boolean): PhoneOwner => {
  if (!claim) return { kind: 'fresh-person' }
  const resting = now.getTime() - claim.verifiedAt.getTime() < NUMBER_REST_DAYS * DAY_MS
  return resting || deviceKnown ? { kind: 'same-person', personId: claim.personId } : { kind: 'fresh-person' }
}
