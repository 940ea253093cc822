import type { QuestionVersion } from '@/contract/console/console-questions'
import { articleName, useArticles } from '../../episodes/citations/articles'
import { FieldsDifference } from '../../patterns/difference/fields-difference'
import { compareBodies } from './compare-bodies'

interface Props {
  before: QuestionVersion
  after: QuestionVersion
  names?: readonly [string, string]
}

/** What differs between two versions of a question, with the words that changed marked. */
export function VersionsDifference({ before, after, names }: Props) {
  const ids = [before, after].flatMap(({ body }) => body.citations.map(({ id }) => id))
  const articles = useArticles(ids)
  return (
    <FieldsDifference
      fields={compareBodies(before.body, after.body, (id) => articleName(articles, id))}
      names={names ?? [`第 ${before.version} 版`, `第 ${after.version} 版`]}
    />
  )
}
