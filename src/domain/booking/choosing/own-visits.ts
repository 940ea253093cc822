/** A free time, and the visit that whoever books has at the same time, if any. */
interface Time {
  mine: string | null
}

interface Purpose {
  /** It is booked for somebody else, whose visits nobody here knows. */
  desk: boolean
  /** The visit that is to be moved: it makes room for itself. */
  move?: string | undefined
}

/** Times with only those own visits that are in the way of this. */
export const inTheWay = <T extends Time>(times: readonly T[], { desk, move }: Purpose): T[] =>
  times.map((time) => (desk || time.mine === move ? { ...time, mine: null } : time))

/** Those at which nothing of one's own is in the way. */
export const withoutOwn = <T extends Time>(times: readonly T[]): T[] => times.filter(({ mine }) => mine === null)
