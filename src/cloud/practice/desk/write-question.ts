import { randomBytes } from 'node:crypto'
import type { Result } from '@/contract/client'
import type {
  createQuestion as creating,
  QuestionVersion,
  saveQuestionDraft as saving,
} from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { stampCitations } from '@/cloud/statutes/check-citations'
import { canOpenDraftFrom, stepVersion } from '@/domain/episodes/version-states'
import { changed, changeQuestion, unchanged } from './change-question'
import { findRepealedIn } from './check-question'
import { settleDraft } from './settle-draft'
import { insertQuestion, insertVersion, updateQuestion, updateVersion } from './versions.repo'
import { viewVersions } from './view-version'

/** A new question with its first draft; nobody is asked it before it is published. */
export async function createQuestion(
  { body: sent }: Parsed<typeof creating>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof creating>>> {
  const authorId = caller.personId!
  const now = ctx.clock.now()
  const id = `${sent.topic}-${randomBytes(4).toString('hex')}`
  const citations = await stampCitations(ctx, [], sent.citations)
  const body = settleDraft(id, { ...sent, citations })
  return inTransaction(ctx.db, async (tx) => {
    if (!(await insertQuestion(tx, id, body, now))) throw new Error('a random id of a question was taken')
    const hands = { authorId, savedById: authorId, updatedAt: now }
    const draft = await insertVersion(tx, { questionId: id, version: 1, state: 'draft', revision: 1, body, ...hands })
    await recordAct(tx, { action: 'question.create', detail: '新题目', at: now, actorId: authorId, subject: id })
    const [version] = await viewVersions(tx, [draft])
    return ok({ id, version: version! })
  })
}

/** Opens a draft from the newest version, or answers with the one that is open. */
export const openQuestionDraft = ({ id }: { id: string }, call: Call): Promise<Result<QuestionVersion>> =>
  changeQuestion(call, id, async ({ tx, newest, actorId, now }) => {
    if (newest.state === 'draft') return unchanged(newest)
    if (!canOpenDraftFrom(newest.state)) return refuse('wrong-state')
    const draft = await insertVersion(tx, {
      questionId: id,
      version: newest.version + 1,
      state: 'draft',
      revision: 1,
      body: newest.body,
      authorId: actorId,
      savedById: actorId,
      updatedAt: now,
    })
    return changed(draft, 'open-draft', `第 ${draft.version} 版`)
  })

/** Saves the open draft over the revision the editor has seen; a colleague may save it, too. The repealed name may be gone. */
export const saveQuestionDraft = (
  { id, revision, body: sent }: Parsed<typeof saving>,
  call: Call,
): Promise<Result<QuestionVersion>> =>
  changeQuestion(call, id, async ({ tx, question, newest, actorId, now }) => {
    const step = stepVersion(newest, 'save', actorId)
    if (!step.ok) return refuse(step.reason)
    if (newest.revision !== revision) return refuse('stale')
    const citations = await stampCitations(call.ctx, newest.body.citations, sent.citations)
    const body = settleDraft(id, { ...sent, citations })
    if (question.doubt === 'repealed' && (await findRepealedIn(call.ctx, body)).length === 0)
      await updateQuestion(tx, id, { doubt: null })
    const set = { body, revision: revision + 1, savedById: actorId, updatedAt: now }
    return changed(await updateVersion(tx, newest, set), 'save', `第 ${newest.version} 版`)
  })
