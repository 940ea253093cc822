import * as comfort from './comfort'
import * as keys from './keys'
import * as rocket from './rocket'
import * as school from './school'
import * as sweets from './sweets'
import * as will from './will'

/** What families keep, give and quarrel about: keys, a biscuit tin, wedding sweets, rockets, school things. */
export const family = {
  ...comfort,
  ...keys,
  ...rocket,
  ...school,
  ...sweets,
  ...will,
}
