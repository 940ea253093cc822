import { MODES } from '../booking-words'

const KNOWN: readonly string[] = MODES
const rank = (mode: string): number => (KNOWN.includes(mode) ? KNOWN.indexOf(mode) : KNOWN.length)

/** Ways to meet in the order in which people are offered them: face to face first; what only a newer server knows last. */
export const orderModes = (modes: readonly string[]): string[] => [...modes].sort((a, b) => rank(a) - rank(b))
