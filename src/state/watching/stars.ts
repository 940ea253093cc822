import { setFavourite as setFavouriteThere } from '@/contract/episodes'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import type { Store } from './episodes-state'

/** Favourites: shown at once, taken back when the server refuses. */
export function createStars({ setState }: Pick<Store, 'setState'>) {
  let underWay: Promise<unknown> = Promise.resolve()

  const mark = (id: string, on: boolean) =>
    setState(({ favourites }) => {
      const others = favourites.filter((other) => other !== id)
      return { favourites: on ? [...others, id] : others }
    })

  const setFavourite = async (id: string, favourite: boolean): Promise<Problem | undefined> => {
    mark(id, favourite)
    const before = useSession.getState().person?.id
    const sending = api(setFavouriteThere, { id, favourite })
    underWay = sending
    const answer = await sending
    if (answer.ok) return undefined
    if (before === useSession.getState().person?.id) mark(id, !favourite)
    return answer.problem
  }

  /** Resolves when the last star has arrived; a list fetched earlier would not know it. */
  const arrived = async (): Promise<void> => {
    await underWay
  }

  return { setFavourite, arrived }
}
