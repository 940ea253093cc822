import { useSession } from '@/platform/session'

/** Who reads this phone: a person's id, or null for a guest. */
export const reader = (): string | null => useSession.getState().person?.id ?? null

/** How the one person came in the place of the other. */
export interface Arrival {
  /** A guest logged in: what they did goes with them. */
  fromGuest: boolean
  /** Logged out, here or elsewhere: nothing of theirs stays. A log-in that merely expired leaves it for their return. */
  left: boolean
}

/** Calls back when somebody else reads this phone from now on. */
export function onArrival(heard: (arrival: Arrival) => void): void {
  useSession.subscribe(({ person, token }, { person: before }) => {
    if (person?.id === before?.id) return
    heard({ fromGuest: before === null, left: before !== null && token !== null })
  })
}
