import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { listPractice as contract } from '@/contract/practice/practice'
import { QUESTION_TOPICS } from '@/contract/practice/question'
import { ok, type Call } from '@/cloud/kernel/route'
import { isStudyTopic } from '@/domain/practice/question-words'
import { countBank } from './bank.repo'

const total = (rows: readonly { questions: number }[]) => rows.reduce((sum, { questions }) => sum + questions, 0)

export async function listPractice(_: object, { ctx }: Call): Promise<Result<Output<typeof contract>>> {
  const bank = await countBank(ctx.db.orm)
  const topics = QUESTION_TOPICS.map((topic) => ({
    topic,
    official: isStudyTopic(topic),
    questions: total(bank.filter((row) => row.topic === topic)),
  }))
  const episodes = bank.flatMap(({ episodeId, questions }) => (episodeId ? [{ episodeId, questions }] : []))
  return ok({ topics: topics.filter(({ questions }) => questions > 0), episodes })
}
