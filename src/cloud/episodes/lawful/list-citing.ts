import type { Db } from '@/cloud/kernel/db'
import { selectCiting, type CitingEpisode } from './citing.repo'

/** Episodes on air, and those that wait for an editor because of their law, with what they rest on. */
export const listCitingEpisodes = ({ orm }: Db): Promise<CitingEpisode[]> => selectCiting(orm, { live: false })
