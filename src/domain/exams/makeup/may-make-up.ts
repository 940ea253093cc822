/**
 * Whether somebody who did not pass a formal exam has a make-up: one, within a year, for newly promoted leaders
 * (PRODUCT.md); for others only where the bureau wrote so into the blueprint before the exam was published. It may
 * also write that there is none.
 *
 * @param makeUp what the blueprint of the formal exam says; undefined where it says nothing
 * @example mayMakeUp('leader', undefined) // false
 */
export const mayMakeUp = (category: string, makeUp: boolean | undefined): boolean => makeUp ?? category === 'new-leader'
