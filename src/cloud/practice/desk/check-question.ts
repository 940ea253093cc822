import type { Result } from '@/contract/client'
import { readWhole, type QuestionDraft } from '@/contract/console/question-draft'
import type { QuestionBody } from '@/contract/practice/question'
import { ok, refuse } from '@/cloud/kernel/route'
import { findCitationFaults, type Fault } from '@/cloud/statutes/check-citations'
import type { LawContext } from '@/cloud/statutes/known/law-book'
import { listLaws } from '@/cloud/statutes/list-laws'
import { readRepealed } from '@/cloud/statutes/read-repealed'
import { findRepealedNames } from '@/domain/statutes/repealed-names'

type Words = Pick<QuestionDraft, 'caseStem' | 'stem' | 'options' | 'explanation'>

/** Finds the names of repealed laws in what a person would read of a question. */
export async function repealedFinder(ctx: LawContext): Promise<(words: Words) => string[]> {
  const [laws, repealed] = [await listLaws(ctx), await readRepealed(ctx.config.contentDir)]
  return ({ caseStem = '', stem, options, explanation }) =>
    findRepealedNames([caseStem, stem, ...options, explanation].join('\n'), laws, repealed)
}

async function findLawFaults(ctx: LawContext, body: QuestionBody): Promise<Fault[]> {
  const findRepealed = await repealedFinder(ctx)
  return [
    ...(await findCitationFaults(ctx, body.citations)),
    ...findRepealed(body).map((name) => ({
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
