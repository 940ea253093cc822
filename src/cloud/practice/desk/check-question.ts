import type { QuestionBody } from '@/contract/practice/question'
import { findCitationFaults, type Fault } from '@/cloud/statutes/check-citations'
import { listLaws } from '@/cloud/statutes/list-laws'
import { readRepealed } from '@/cloud/statutes/read-repealed'
import { findRepealedNames } from '@/domain/statutes/repealed-names'

const shownTexts = ({ caseStem = '', stem, options, explanation }: QuestionBody) =>
  [caseStem, stem, ...options, explanation].join('\n')

/** What keeps a question from being published: an article that does not hold, the name of a repealed law. */
export async function findQuestionFaults(contentDir: string, body: QuestionBody): Promise<Fault[]> {
  const named = findRepealedNames(shownTexts(body), await listLaws(contentDir), await readRepealed(contentDir))
  return [
    ...(await findCitationFaults(contentDir, body.citations)),
    ...named.map((name) => ({ path: 'body.stem', message: `《${name}》已经废止，请改用现行法律的名称。` })),
  ]
}
