import type { QuestionDraft } from '@/contract/console/question-draft'
import type { QuestionAudience, QuestionTopic } from '@/contract/practice/question'
import type { InferOutput } from 'valibot'
import { nameTopic } from '@/domain/practice/bank/name-topic'
import type { ImportedQuestion } from '@/domain/practice/importing/imported-question'
import { cut } from '@/domain/practice/importing/words/tidy'
import { SOURCE_MAX } from '@/domain/practice/question-limits'

/** What an editor says of a whole file, for rows that do not say it themselves. */
export interface Choice {
  /** Where a question comes from that does not say so. */
  fileName: string
  topic: InferOutput<typeof QuestionTopic>
  audiences: InferOutput<typeof QuestionAudience>[]
  difficulty: number
  /** 仅考试用. */
  examOnly: boolean
}

/** What was read of a row as the draft of a question; articles are for an editor to add. */
export function draftOf(
  question: ImportedQuestion,
  { fileName, topic, audiences, difficulty, examOnly }: Choice,
): QuestionDraft {
  const { kind, caseStem, stem, options, answer, explanation = '', source } = question
  return {
    kind,
    ...(caseStem ? { caseStem } : {}),
    stem,
    options,
    answer,
    explanation,
    citations: [],
    difficulty: question.difficulty ?? difficulty,
    topic: (source && nameTopic(source)) || topic,
    audiences,
    ...((question.examOnly ?? examOnly) ? { examOnly: true } : {}),
    source: cut(source || fileName, SOURCE_MAX),
  }
}
