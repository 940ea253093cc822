/** How long a slot is held while the form is open, in seconds. */
const HOLD_SECONDS = 5 * 60
/** The same in elder mode: no needless time limits (适老化通用设计规范). */
const ELDER_HOLD_SECONDS = 10 * 60

/** How long a freed slot waits for the answer of whoever is next on the waiting list, in seconds. */
export const OFFER_SECONDS = 15 * 60

/** How long a hold lasts, and by how much it grows when it is extended. Whose clock counts is the database's. */
export const holdSeconds = (elder: boolean): number => (elder ? ELDER_HOLD_SECONDS : HOLD_SECONDS)
