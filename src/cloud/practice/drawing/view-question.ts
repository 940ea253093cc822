import type { QuestionView } from '@/contract/practice/practice'
import { LETTERS } from '@/domain/practice/letters'
import type { PublishedQuestion } from './bank.repo'

/** A question without what would give its answer away. */
export const viewQuestion = ({ id, version, body }: PublishedQuestion): QuestionView => ({
  id,
  version,
  kind: body.kind,
  ...(body.caseStem ? { caseStem: body.caseStem } : {}),
  stem: body.stem,
  options: body.options.map((text, n) => ({ letter: LETTERS[n]!, text })),
  topic: body.topic,
})
