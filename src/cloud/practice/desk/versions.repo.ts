import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { questions, questionVersions } from '../questions.tables'
import type { SettledDraft } from './settle-draft'

export type Question = typeof questions.$inferSelect
export type Version = typeof questionVersions.$inferSelect

const SHOWN = 20

/** The question's row, locked: changes of one question come one after the other. */
export async function lockQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  return (await tx.select().from(questions).where(eq(questions.id, id)).for('update'))[0]
}

export async function findQuestion(db: Queryable, id: string): Promise<Question | undefined> {
  return (await db.select().from(questions).where(eq(questions.id, id)))[0]
}

/** Newest first. */
export const selectVersions = (db: Queryable, id: string, limit = SHOWN): Promise<Version[]> =>
  db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, id))
    .orderBy(desc(questionVersions.version))
    .limit(limit)

export async function findVersion(db: Queryable, id: string, version: number): Promise<Version | undefined> {
  const same = and(eq(questionVersions.questionId, id), eq(questionVersions.version, version))
  return (await db.select().from(questionVersions).where(same))[0]
}

export async function insertVersion(tx: Tx, version: typeof questionVersions.$inferInsert): Promise<Version> {
  return (await tx.insert(questionVersions).values(version).returning())[0]!
}

export async function updateVersion(
  tx: Tx,
  { questionId, version }: Pick<Version, 'questionId' | 'version'>,
  set: Partial<Version>,
): Promise<Version> {
  const same = and(eq(questionVersions.questionId, questionId), eq(questionVersions.version, version))
  return (await tx.update(questionVersions).set(set).where(same).returning())[0]!
}

/** What drawing needs of a body. */
export const drawnBy = ({ kind, topic, audiences, episodeId, family, difficulty, examOnly }: SettledDraft) => ({
  kind,
  topic,
  audiences,
  episodeId: episodeId ?? null,
  family,
  difficulty,
  examOnly: examOnly ?? false,
})

export async function insertQuestion(tx: Tx, id: string, body: SettledDraft, createdAt: Date): Promise<boolean> {
  const row = { id, ...drawnBy(body), createdAt }
  return (await tx.insert(questions).values(row).onConflictDoNothing().returning({ id: questions.id })).length > 0
}

export async function updateQuestion(tx: Tx, id: string, set: Partial<Question>): Promise<void> {
  await tx.update(questions).set(set).where(eq(questions.id, id))
}

/** Words of every live question of other families, to compare with. */
export async function selectWords(db: Queryable, besides: { id: string; family: string | undefined }) {
  const { rows } = await db.execute<{ id: string; stem: string; caseStem: string | null }>(sql`
    select q.id, v.body->>'stem' as stem, v.body->>'caseStem' as "caseStem"
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    where q.live and q.id <> ${besides.id} and q.family is distinct from ${besides.family ?? null}`)
  return rows
}
