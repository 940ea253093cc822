import type { Tx } from '@/cloud/kernel/db'
import { deleteWatching, moveFavourites, moveProgress } from './watching/watching.repo'

/** A guest's positions become the person's: of one episode the later note wins, watched stays watched. */
export const mergeProgress = (tx: Tx, deviceId: string, personId: string): Promise<void> =>
  moveProgress(tx, deviceId, personId)

/** A guest's favourites join the person's. */
export const mergeFavourites = (tx: Tx, deviceId: string, personId: string): Promise<void> =>
  moveFavourites(tx, deviceId, personId)

/** Positions and favourites of guests who will not come back are deleted. */
export const forgetWatching = (tx: Tx, deviceIds: readonly string[]): Promise<void> => deleteWatching(tx, deviceIds)
