import type { Db } from '@/cloud/kernel/db'
import { selectCiting, type CitingQuestion } from './citing.repo'

/** Questions that are asked now, and those that wait for an editor because of their law, with what they rest on. */
export const listCitingQuestions = ({ orm }: Db): Promise<CitingQuestion[]> => selectCiting(orm, { live: false })
