import type { Result } from '@/contract/client'
import { readWhole, type QuestionDraft } from '@/contract/console/question-draft'
import type { StatuteIndex } from '@/contract/content/statute-index'
import type { QuestionBody } from '@/contract/practice/question'
import { ok, refuse } from '@/cloud/kernel/route'
import { findCitationFaults, type Fault } from '@/cloud/statutes/check-citations'
import type { LawContext } from '@/cloud/statutes/known/law-book'
import { listLaws } from '@/cloud/statutes/list-laws'
import { readRepealed } from '@/cloud/statutes/read-repealed'
import { findRepealedNames } from '@/domain/statutes/repealed-names'

type Words = Pick<QuestionDraft, 'caseStem' | 'stem' | 'options' | 'explanation'>

/** Finds the names of repealed laws in what a person would read of a question; `laws` are those in force. */
export async function repealedFinder(contentDir: string, laws: readonly StatuteIndex[]) {
  const repealed = await readRepealed(contentDir)
  return ({ caseStem = '', stem, options, explanation }: Words): string[] =>
    findRepealedNames([caseStem, stem, ...options, explanation].join('\n'), laws, repealed)
}

export const findRepealedIn = async (ctx: LawContext, words: Words): Promise<string[]> =>
  (await repealedFinder(ctx.config.contentDir, await listLaws(ctx)))(words)

async function findLawFaults(ctx: LawContext, body: QuestionBody): Promise<Fault[]> {
  const named = await findRepealedIn(ctx, body)
  return [
    ...(await findCitationFaults(ctx, body.citations)),
    ...named.map((name) => ({
      path: 'body.stem',
      message: `《${name}》已经废止，请改用现行法律的名称。`,
    })),
  ]
}

/**
 * A draft as the whole question it has to be before anybody else reads it; or what keeps it: a gap, an article that
 * does not hold, the name of a repealed law, each with its place.
 */
export async function checkQuestion(ctx: LawContext, draft: QuestionDraft): Promise<Result<QuestionBody>> {
  const whole = readWhole(draft)
  const fields = whole.ok
    ? await findLawFaults(ctx, whole.body)
    : whole.gaps.map(({ path, message }) => ({ path: path ? `body.${path}` : 'body', message }))
  if (whole.ok && fields.length === 0) return ok(whole.body)
  return refuse('bad-input', { fields, message: fields[0]!.message })
}
