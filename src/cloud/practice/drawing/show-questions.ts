import type { QuestionView } from '@/contract/practice/practice'
import type { Db } from '@/cloud/kernel/db'
import { selectPublished } from './bank.repo'
import { viewQuestion } from './view-question'

/** Questions as they are asked, in the order of the ids, without anything that gives their answers away. */
export const showQuestions = async (db: Db, ids: readonly string[]): Promise<QuestionView[]> =>
  (await selectPublished(db, ids)).map(viewQuestion)
