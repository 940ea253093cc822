import type { Queryable } from '@/cloud/kernel/db'
import { selectPhotos } from '../places.repo'

/** Addresses of pictures that places show; a sweep leaves them alone. */
export const listUsedPhotos = (db: Queryable): Promise<string[]> => selectPhotos(db)
