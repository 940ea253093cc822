import type { Result } from '@/contract/client'
import type {
  publishQuestion as publishing,
  QuestionVersion,
  sendQuestionBack as back,
  submitQuestion as submitting,
  withdrawQuestion as withdrawing,
} from '@/contract/console/console-questions'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import type { QuestionState } from '@/domain/practice/question-states'
import { stepVersion } from '@/domain/episodes/version-states'
import { movesOptions } from '@/domain/practice/bank/moved-options'
import { changed, changeQuestion, type Work } from './change-question'
import { checkQuestion } from './check-question'
import { drawnBy, findVersion, selectVersions, updateQuestion, updateVersion, type Version } from './versions.repo'
import { regradeQuestion } from '../regrading/regrade'
import { firstAlike } from '../regrading/regrade.repo'

/** Hands the draft over for review, once it is whole and its law holds. */
export const submitQuestion = (
  { id, version }: Parsed<typeof submitting>,
  call: Call,
): Promise<Result<QuestionVersion>> =>
  changeQuestion(call, id, async ({ tx, actorId, now }) => {
    const draft = await findVersion(tx, id, version)
    if (!draft) return refuse('not-found')
    const step = stepVersion(draft, 'submit', actorId)
    if (!step.ok) return refuse(step.reason)
    const whole = await checkQuestion(call.ctx, draft.body)
    if (!whole.ok) return whole
    const set = { state: step.state as QuestionState, note: null, submittedById: actorId, reviewerId: null }
    return changed(await updateVersion(tx, draft, { ...set, updatedAt: now }), 'submit', `第 ${version} 版`)
  })

/** Back to draft with a reason: the author recalls it, or a reviewer asks for changes. */
export const sendQuestionBack = (
  { id, version, reason }: Parsed<typeof back>,
  call: Call,
): Promise<Result<QuestionVersion>> =>
  changeQuestion(call, id, async ({ tx, actorId, now }) => {
    const submitted = await findVersion(tx, id, version)
    if (!submitted) return refuse('not-found')
    const step = stepVersion(submitted, 'send-back', actorId)
    if (!step.ok) return refuse(step.reason)
    const reviewerId = actorId === submitted.authorId ? null : actorId
    const set = { state: step.state as QuestionState, note: reason, reviewerId, updatedAt: now }
    return changed(await updateVersion(tx, submitted, set), 'send-back', `第 ${version} 版：${reason}`)
  })

const KEEPS_OPTIONS =
  '更正答案时，选项的个数和顺序不能变，只能改字句；要增减或调换选项，请不勾“更正答案”，作为新题发布。'

/** The version that people are asked, or were asked last. */
const findCurrent = async ({ tx, question: { id, version } }: Work): Promise<Version | undefined> =>
  version === null ? undefined : findVersion(tx, id, version)

/** Whether a letter would mean something else than in a version whose answers a correction grades anew. */
async function movesLetters({ tx, question: { id } }: Work, current: Version, corrected: Version): Promise<boolean> {
  const first = await firstAlike(tx, id, current.version)
  const earlier = await selectVersions(tx, id, corrected.version)
  return earlier
    .filter(({ version }) => version >= first && version <= current.version)
    .some(({ body }) => movesOptions(body.options, corrected.body.options))
}

/** The version that people were asked until now makes room. */
async function replaceCurrent({ tx, question, actorId, now }: Work, current: Version): Promise<void> {
  const step = stepVersion(current, 'replace', actorId)
  if (!step.ok) throw new Error(`the published version of ${question.id} cannot be replaced`)
  await updateVersion(tx, current, { state: step.state as QuestionState, updatedAt: now })
}

/** Publishes what was read, by somebody who did not write it; a correction grades everybody anew. */
export async function publishQuestion(
  { id, version, revision, corrects }: Parsed<typeof publishing>,
  call: Call,
): Promise<Result<QuestionVersion>> {
  const published = await changeQuestion(call, id, async (work) => {
    const waiting = await findVersion(work.tx, id, version)
    if (!waiting) return refuse('not-found')
    const step = stepVersion(waiting, 'publish', work.actorId)
    if (!step.ok) return refuse(step.reason)
    if (waiting.revision !== revision) return refuse('stale')
    const whole = await checkQuestion(call.ctx, waiting.body)
    if (!whole.ok) return whole
    const { tx, actorId, now } = work
    const current = await findCurrent(work)
    if (corrects && current && (await movesLetters(work, current, waiting)))
      return refuse('bad-input', { message: KEEPS_OPTIONS })
    if (current?.state === 'published') await replaceCurrent(work, current)
    const set = { state: step.state as QuestionState, reviewerId: actorId, note: null, updatedAt: now, corrects }
    await updateQuestion(tx, id, { version, live: true, doubt: null, ...drawnBy(whole.value) })
    return changed(await updateVersion(tx, waiting, set), corrects ? 'correct' : 'publish', `第 ${version} 版`)
  })
  // What a crash leaves over the next chore does; whoever published sees most of it done.
  if (published.ok && corrects) await regradeQuestion(call.ctx, id)
  return published
}

/** Out of every draw at once; one editor is enough, because a wrong question must vanish in seconds. */
export const withdrawQuestion = (
  { id, reason }: Parsed<typeof withdrawing>,
  call: Call,
): Promise<Result<QuestionVersion>> =>
  changeQuestion(call, id, async (work) => {
    const { tx, question, actorId, now } = work
    const current = await findCurrent(work)
    if (!current || !question.live) return refuse('wrong-state')
    const step = stepVersion(current, 'withdraw', actorId)
    if (!step.ok) return refuse(step.reason)
    await updateQuestion(tx, id, { live: false })
    const set = { state: step.state as QuestionState, note: reason, updatedAt: now }
    return changed(await updateVersion(tx, current, set), 'withdraw', `第 ${current.version} 版：${reason}`)
  })
