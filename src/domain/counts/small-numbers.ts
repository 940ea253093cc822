/** Fewer than this many people are not told: in a village one could guess who they are. */
export const SMALLEST_SHOWN = 10

/** A number of people as anybody may see it: null stands for "fewer than ten", nobody included. */
export const shownCount = (people: number): number | null => (people >= SMALLEST_SHOWN ? people : null)
