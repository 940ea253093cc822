import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk'
import type { Call } from '@/cloud/kernel/route'
import { publishExam } from '../../publishing/publish-exam'
import { getExam } from './read-exams'

/** Publishes a draft, or says in sentences why no papers can be drawn from the bank of now. */
export async function publishExamDraft(
  { id, revision }: Parsed<typeof contract.publishExamDraft>,
  call: Call,
): Promise<Result<contract.DeskExam>> {
  const { ctx, caller } = call
  const published = await publishExam(ctx, { examId: id, revision, actorId: caller.personId! })
  return published.ok ? getExam({ id }, call) : published
}
