import { randomBytes } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { ImportReport } from '@/contract/console/console-import'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Db, type Tx } from '@/cloud/kernel/db'
import { refuseUnseen, sha256Of } from '@/cloud/kernel/reading/tried-file'
import { ok, refuse } from '@/cloud/kernel/route'
import type { LawContext } from '@/cloud/statutes/known/law-book'
import { listLaws } from '@/cloud/statutes/list-laws'
import { readIndex } from '@/cloud/tasks/reading/read-statute'
import type { ReadQuestions } from '@/domain/practice/importing/imported-question'
import { settleDraft } from '../desk/settle-draft'
import { insertDrafts, lockImports, readBankWords, type NewDraft } from './bank-words.repo'
import type { Choice } from './draft-of'
import { planImport, sayCompared, type Laws, type Plan, type Planned } from './plan-import'
import { readQuestionFile } from './reading/read-question-file'
import { markOf, reportImport } from './report-import'

/** Who writes: they are the author of every draft, so that somebody else has to publish it. */
export interface Writing {
  authorId: string
  now: Date
  /** Of the trial; null where the file cannot have changed since. */
  sha256: string | null
}

interface Given extends Omit<LawContext, 'db'> {
  /** Null where there is no bank yet to compare with. */
  db: Db | null
  bytes: Uint8Array
  choice: Choice
  /** So many of each list are in the report; without it what the contract says. */
  listed?: number
}

const NO_BANK = '还没有数据库，没有和题库查重。'

/** Without a database the law is what comes with the program. */
const readLaws = async ({ db, config, clock }: Given): Promise<Laws> => ({
  contentDir: config.contentDir,
  inForce: db ? await listLaws({ db, config, clock }) : await readIndex(config.contentDir),
})

const newDraft = ({ draft, repealed }: Planned): NewDraft => {
  const id = `${draft.topic}-${randomBytes(6).toString('hex')}`
  return { id, body: settleDraft(id, draft), doubt: repealed.length > 0 ? 'repealed' : null }
}

/** All good rows and the note in the audit log, or nothing; the bank is compared with again behind the lock. */
async function write(tx: Tx, sha256: string, { questions, refused }: ReadQuestions, given: Given, by: Writing) {
  await lockImports(tx)
  const plan = await planImport(questions, given.choice, readBankWords(tx), await readLaws(given))
  if (plan.good.length === 0) return plan
  const importMark = markOf(sha256)
  const drafts = plan.good.map(newDraft)
  await insertDrafts(tx, drafts, { importMark, ...by })
  const flagged = drafts.filter(({ doubt }) => doubt).length
  const detail = `写入 ${drafts.length} 道，拒绝 ${refused + plan.duplicates.length} 行，待复核 ${flagged} 道`
  await recordAct(tx, { action: 'question.import', subject: importMark, detail, at: by.now, actorId: by.authorId })
  return plan
}

const tryOut = async ({ questions }: ReadQuestions, given: Given): Promise<Plan> =>
  planImport(questions, given.choice, given.db ? readBankWords(given.db.orm) : [], await readLaws(given))

/** Reads a file of questions and reports; with `writing` its good rows become drafts, all of them or none. */
export async function importFile(given: Given, writing: Writing | null): Promise<Result<ImportReport>> {
  const { db, bytes, choice, listed } = given
  const sha256 = sha256Of(bytes)
  const unseen = writing?.sha256 ? refuseUnseen(sha256, { apply: 'true', sha256: writing.sha256 }) : null
  if (unseen) return unseen
  const reading = await readQuestionFile({ name: choice.fileName, bytes })
  if (!reading.ok) return refuse('file-refused', { message: reading.message })
  const note = db ? sayCompared(reading.read.questions.length) : NO_BANK
  const read = { ...reading.read, notes: [...reading.read.notes, ...(note ? [note] : [])] }
  if (!writing || !db) return ok(reportImport(sha256, read, await tryOut(read, given), null, listed))
  const plan = await inTransaction(db, (tx) => write(tx, sha256, read, given, writing))
  return ok(reportImport(sha256, read, plan, plan.good.length, listed))
}
