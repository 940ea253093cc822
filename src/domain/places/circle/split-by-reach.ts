/** As much of a place as the list goes by. */
export interface ServingPlace {
  id: string
  services: readonly string[]
}

export interface TimedPlace<P> {
  place: P
  /** To a tenth; null when it is further than was looked for, or nothing was asked yet. */
  minutes: number | null
}

export interface SplitPlaces<P> {
  /** Within the minutes asked for, the nearest first. */
  within: TimedPlace<P>[]
  /** Further, the nearest first; those nobody knows the way to last, in the order they came. */
  beyond: TimedPlace<P>[]
}

/** Places in the order of their minutes (`orderByMinutes`): those within the limit, and the others. */
export const splitByReach = <P extends ServingPlace>(
  timed: readonly TimedPlace<P>[],
  limit: number,
): SplitPlaces<P> => ({
  within: timed.filter(({ minutes }) => minutes !== null && minutes <= limit),
  beyond: timed.filter(({ minutes }) => minutes === null || minutes > limit),
})

/** The first place for each service, as the list has them; a place that is first for several stands once. */
export function firstPerService<P extends ServingPlace>(
  timed: readonly TimedPlace<P>[],
  services: readonly string[],
): TimedPlace<P>[] {
  const first = new Set(services.map((service) => timed.find(({ place }) => place.services.includes(service))))
  return timed.filter((one) => first.has(one))
}

/**
 * Where to go for what is missing: of the places further away, the nearest for each service that nothing within the
 * limit has. Those nobody knows the way to are no help.
 */
export function nearestBeyond<P extends ServingPlace>(
  { within, beyond }: SplitPlaces<P>,
  services: readonly string[],
): TimedPlace<P>[] {
  const missing = services.filter((service) => !within.some(({ place }) => place.services.includes(service)))
  return firstPerService(
    beyond.filter(({ minutes }) => minutes !== null),
    missing,
  )
}
