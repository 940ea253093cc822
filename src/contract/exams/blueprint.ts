import * as v from 'valibot'
import { MOST_QUESTIONS, questionsOf } from '@/domain/exams/blueprint/blueprint-fault'
import { QuestionKind, QuestionTopic } from '../practice/question'

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

/** So many questions of a kind; from these topics or laws, within these difficulties; none named means any. */
export const BlueprintSection = v.strictObject({
  title: text(30),
  kind: QuestionKind,
  topics: v.pipe(v.array(QuestionTopic), v.maxLength(30)),
  /** Ids of laws that a question has to cite: `administrative-penalty-law`. */
  laws: v.pipe(v.array(text(60)), v.maxLength(30)),
  difficulty: v.strictObject({ from: whole(1, 5), to: whole(1, 5) }),
  count: whole(1, 200),
  /** Tenths of a mark for each question. */
  marksTenths: whole(1, 1000),
  /** Questions that are kept for exams (仅考试用): beside others where nothing is said, never, or only such. */
  examOnly: v.optional(v.picklist(['also', 'never', 'only'])),
})
export type BlueprintSection = v.InferOutput<typeof BlueprintSection>

const fitsAPaper = (sections: BlueprintSection[]) => questionsOf(sections) <= MOST_QUESTIONS

export const BlueprintBody = v.strictObject({
  sections: v.pipe(
    v.array(BlueprintSection),
    v.minLength(1),
    v.maxLength(20),
    v.check(fitsAPaper, `一份试卷最多 ${MOST_QUESTIONS} 题。`),
  ),
  /** Percent of all marks, 0 to 100. */
  pass: whole(1, 100),
  good: whole(1, 100),
  excellent: whole(1, 100),
  minutes: whole(5, 300),
  /** A multiple choice that names only right letters, not all, gets its share. */
  partialCredit: v.boolean(),
  /** Whether a formal exam of it may have one make-up; where nothing is said, newly promoted leaders alone have one. */
  makeUp: v.optional(v.boolean()),
})
export type BlueprintBody = v.InferOutput<typeof BlueprintBody>
