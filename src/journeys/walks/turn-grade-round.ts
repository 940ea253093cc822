import {
  openQuestionDraft,
  publishQuestion,
  saveQuestionDraft,
  submitQuestion,
} from '@/contract/console/console-questions'
import { getOutcome } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import { logInAsSample } from '@/contract/session'
import { callerOf } from '../call'

/** Other letters than these, as many as the kind of question wants. */
const otherThan = (chosen: readonly Letter[]): Letter[] => {
  if (chosen.length > 1) return ['A', 'B', 'C']
  return chosen[0] === 'A' ? ['B'] : ['A']
}

/**
 * Two of the desk turn a grade round: who was wrong with these letters was right after all, who was right was not.
 *
 * @returns whether they are right now
 */
export async function turnGradeRound(
  origin: string,
  { token, questionId, chosen }: { token: string; questionId: string; chosen: Letter[] },
): Promise<boolean> {
  const desk = async (persona: 'editor' | 'admin') =>
    callerOf(origin, (await callerOf(origin)(logInAsSample, { persona })).token)
  const [editor, admin] = [await desk('editor'), await desk('admin')]
  const { right } = await callerOf(origin, token)(getOutcome, { questionId })
  const { version, revision, body } = await editor(openQuestionDraft, { id: questionId })
  const answer = right ? otherThan(chosen) : [...chosen].sort()
  const saved = await editor(saveQuestionDraft, { id: questionId, revision, body: { ...body, answer } })
  await editor(submitQuestion, { id: questionId, version })
  await admin(publishQuestion, { id: questionId, version, revision: saved.revision, corrects: true })
  return !right
}
