import { randomUUID } from 'node:crypto'
import { publishExam } from '@/cloud/exams/publishing/publish-exam'
import { examBlueprints, exams } from '@/cloud/exams/tables/exams.tables'
import { systemClock } from '@/cloud/kernel/clock'
import type { Db } from '@/cloud/kernel/db'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { insertPerson } from '@/cloud/session/people/people.repo'
import { officials, units } from '@/cloud/study/tables/roster.tables'
import { seedQuestions } from '@/cloud/tasks/samples/seed-questions'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import type { QuestionBody } from '@/contract/practice/question'

export interface Sitter {
  officialId: string
  /** Of the phone they begin with, and of the one some go on with. */
  token: string
  otherToken: string
}

const BANK = 400
const LETTERS = ['A', 'B', 'C', 'D'] as const

const question = (n: number): QuestionBody => ({
  kind: 'single',
  stem: `示例·演练第 ${n} 题`,
  options: ['甲', '乙', '丙', '丁'],
  answer: [LETTERS[n % 4]!],
  explanation: '示例·演练',
  citations: [{ id: 'civil-code:296', digest: '示例', textHash: '9eea3f50095da3d6', rests: ['示例'] }],
  difficulty: 1 + (n % 5),
  family: `drill-${n}`,
  topic: 'punishment',
  audiences: ['official'],
})

const blueprintOf = (questions: number, minutes: number): BlueprintBody => ({
  sections: [
    {
      ...{ title: '单选题', kind: 'single', topics: ['punishment'], laws: [], difficulty: { from: 1, to: 5 } },
      ...{ count: questions, marksTenths: 20 },
    },
  ],
  ...{ pass: 60, good: 80, excellent: 90, minutes, partialCredit: false },
})

/** Everybody on one roster, each with two phones. */
export async function plantSitters(db: Db, count: number): Promise<Sitter[]> {
  const [unitId, now] = [randomUUID(), new Date()]
  await db.orm.insert(units).values({ id: unitId, name: '示例·演练单位', place: 1, revision: 1 })
  const sitters: Sitter[] = []
  for (let place = 0; place < count; place++) {
    const [officialId, personId] = [randomUUID(), randomUUID()]
    await insertPerson(db.orm, { id: personId, displayName: '示例·演练', roles: ['official'] }, now)
    const common = { unitId, personId, place, boundAt: now, joinedDay: '2026-01-01', revision: 1 }
    await db.orm
      .insert(officials)
      .values({ id: officialId, name: '示例·演练', post: '示例', category: 'enforcement-officer', ...common })
    const token = () => registerDevice(db.orm, now).then((device) => openSession(db.orm, device, personId, now))
    sitters.push({ officialId, token: await token(), otherToken: await token() })
  }
  return sitters
}

/** An exam that begins now and ends for everybody at the same moment. */
export async function plantExam(db: Db, { questions, seconds }: { questions: number; seconds: number }) {
  const bank = Array.from({ length: BANK }, (_, n) => ({ id: `drill-${n}`, body: question(n) }))
  await seedQuestions(db, bank, new Date())
  const [id, blueprintId, opensAt] = [randomUUID(), randomUUID(), new Date()]
  const closesAt = new Date(opensAt.getTime() + seconds * 1000)
  const blueprint = blueprintOf(questions, Math.ceil(seconds / 60) + 1)
  const common = { category: 'all' as const, revision: 1, savedById: randomUUID() }
  await db.orm
    .insert(examBlueprints)
    .values({ id: blueprintId, title: '示例·演练', body: blueprint, state: 'ready', updatedAt: opensAt, ...common })
  await db.orm.insert(exams).values({
    ...{ id, blueprintId, blueprint, opensAt, closesAt, title: '示例·演练考试', kind: 'formal', ...common },
    ...{ rules: { attempts: 1, leaveLimit: null }, seed: id, state: 'draft' },
  })
  const published = await publishExam({ db, clock: systemClock }, { examId: id, revision: 1, actorId: randomUUID() })
  if (!published.ok) throw new Error(`The exam of the drill was not published: ${published.problem.message}`)
  return { id, closesAt: closesAt.getTime() }
}
