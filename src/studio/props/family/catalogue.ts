import * as keys from './keys'
import * as will from './will'

/** What families keep and quarrel about: keys, a biscuit tin, a will. */
export const family = { ...keys, ...will }
