import { randomUUID } from 'node:crypto'
import type { QuestionBody } from '@/contract/practice/question'
import { answerQuestion, type AnswerToSend } from '@/contract/practice/practice'
import type { Context } from '@/cloud/kernel/context'
import type { TestApp } from '@/cloud/kernel/testing'
import { seedQuestions } from '@/cloud/tasks/samples/seed-questions'

export const testQuestion = (changes: Partial<QuestionBody> = {}): QuestionBody => ({
  kind: 'single',
  stem: '示例：楼上漏水，先做什么？',
  options: ['忍着', '拍照留证据，请人修', '断他家的水', '不交物业费'],
  answer: ['B'],
  explanation: '示例：可以请求修好。',
  citations: [
    { id: 'civil-code:296', digest: '尽量避免给邻居造成损害。', textHash: '9eea3f50095da3d6', rests: ['用水、排水'] },
  ],
  difficulty: 2,
  family: 'test-family',
  topic: 'neighbours',
  audiences: ['resident'],
  ...changes,
})

/** A published question that is there whatever the content folder holds. */
export async function plantQuestion(ctx: Context, id: string, changes: Partial<QuestionBody> = {}): Promise<void> {
  await seedQuestions(ctx.db, [{ id, body: testQuestion({ family: id, ...changes }) }], ctx.clock.now())
  ctx.cache.drop('/api/practice')
}

/** Nothing is in the bank but what a test plants. */
export const emptyBank = ({ db }: Context) => db.pool.query('truncate questions, question_versions, daily_questions')

/** Answers a question now, as a phone would. */
export const answer = (
  app: TestApp,
  token: string,
  questionId: string,
  chosen: string,
  more: Partial<AnswerToSend> = {},
) =>
  app.call(
    answerQuestion,
    {
      id: randomUUID(),
      source: 'topic',
      questionId,
      version: 1,
      chosen: [...chosen] as AnswerToSend['chosen'],
      at: app.clock.now().toISOString(),
      ...more,
    },
    token,
  )
