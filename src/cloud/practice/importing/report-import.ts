import { IMPORT_LISTED, IMPORT_PREVIEW, type ImportReport } from '@/contract/console/console-import'
import type { ReadQuestions } from '@/domain/practice/importing/imported-question'
import { placeOf, type Plan, type Planned } from './plan-import'

const lister =
  (most: number) =>
  <T>(items: readonly T[]) => ({ total: items.length, shown: items.slice(0, most) })

const preview = ({ question, draft }: Planned): ImportReport['preview'][number] => {
  const { kind, caseStem, stem, options, answer, explanation, difficulty = 3, topic, source, examOnly } = draft
  return {
    ...placeOf(question),
    ...(caseStem ? { caseStem } : {}),
    ...{ kind, stem, options, answer, explanation, difficulty, topic },
    ...(source ? { source } : {}),
    examOnly: examOnly ?? false,
  }
}

/** The mark that all questions of a file carry. */
export const markOf = (sha256: string): string => sha256.slice(0, 16)

/**
 * What was found and what became of it.
 *
 * @param written null for a trial
 * @param most of each list is shown
 */
export function reportImport(
  sha256: string,
  { problems, refused, headings, notes }: ReadQuestions,
  { good, duplicates, alike }: Plan,
  written: number | null,
  most = IMPORT_LISTED,
): ImportReport {
  const listed = lister(most)
  const flagged = good
    .filter(({ repealed }) => repealed.length > 0)
    .map(({ question, repealed: names }) => ({ ...placeOf(question), stem: question.stem, names }))
  return {
    sha256,
    read: good.length,
    refused: refused + duplicates.length,
    problems: listed(problems),
    duplicates: listed(duplicates),
    flagged: listed(flagged),
    alike: listed(alike),
    headings,
    notes,
    preview: good.slice(0, IMPORT_PREVIEW).map(preview),
    written,
    mark: markOf(sha256),
  }
}
