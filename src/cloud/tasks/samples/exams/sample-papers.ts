import type { FrozenExam } from '@/cloud/exams/bank/frozen-exam'
import type { QuestionBody } from '@/contract/practice/question'
import { countedAnswers } from '@/domain/exams/grading/counted-answers'
import { gradePaper } from '@/domain/exams/grading/grade-paper'
import { drawPaper } from '@/domain/exams/drawing/draw-paper'
import type { PaperQuestion } from '@/domain/exams/paper'
import { isLate } from '@/domain/exams/sitting/deadline'
import { seeded } from '@/domain/practice/drawing/seeded'
import { LETTERS } from '@/domain/practice/letters'
import type { SampleOfficial } from '../study/sample-officials'
import { EXAM_OVER, samplePaperId } from './sample-exams'

/** How somebody did: how much they knew, and what happened. */
interface Course {
  skill: number
  /** Seconds for a question. */
  pace: number
  happens?: 'late' | 'left' | 'phone'
}

/** One after the other; the sample official is the first. */
export const COURSES: readonly Course[] = [
  { skill: 0.9, pace: 60 },
  { skill: 1, pace: 75 },
  { skill: 0.7, pace: 50, happens: 'left' },
  { skill: 0.35, pace: 45 },
  // Out of time: the last answers arrive after the deadline.
  { skill: 0.66, pace: 113, happens: 'late' },
  { skill: 0.8, pace: 66, happens: 'phone' },
  // Faster than anybody reads.
  { skill: 0.6, pace: 1 },
  { skill: 0.75, pace: 90 },
]

export interface SampleAnswer {
  question: number
  epoch: number
  chosen: string
  receivedAt: number
  late: boolean
}

/** A right answer, or another letter. */
function choose(body: QuestionBody, skill: number, next: () => number): string {
  const right = body.answer.join('')
  if (next() < skill) return right
  return LETTERS.slice(0, body.options.length).find((letter) => letter !== right && next() < 0.6) ?? ''
}

function answersOf(
  { skill, pace, happens }: Course,
  bodies: readonly QuestionBody[],
  times: { startedAt: number; deadlineAt: number },
) {
  const next = seeded(`${skill} ${pace} ${times.startedAt}`)
  return bodies.map((body, question): SampleAnswer => {
    const receivedAt = times.startedAt + Math.round((question + 1) * pace * 1000)
    const late = isLate(receivedAt, { deadlineAt: times.deadlineAt, handedInAt: null })
    const epoch = happens === 'phone' && question >= 20 ? 2 : 1
    return { question, epoch, chosen: choose(body, skill, next), receivedAt, late }
  })
}

/** A paper of the exam that is over, from its first to its last moment, graded by the same rules as any. */
export function samplePaper(
  exam: FrozenExam,
  official: SampleOfficial,
  {
    n,
    startedAt,
    bodiesOf,
  }: { n: number; startedAt: number; bodiesOf: (questions: readonly PaperQuestion[]) => QuestionBody[] },
) {
  const course = COURSES[n % COURSES.length]!
  const { minutes, partialCredit, pass, good, excellent } = exam.blueprint
  const questions = drawPaper(exam.blueprint.sections, exam.pool, `${exam.seed} ${official.id} 1`)!
  const bodies = bodiesOf(questions)
  const deadlineAt = startedAt + minutes * 60_000
  const answers = answersOf(course, bodies, { startedAt, deadlineAt })
  const counted = countedAnswers(answers.map((answer) => ({ ...answer, version: 1 })))
  const keys = bodies.map(({ kind, answer }) => ({ kind, answer: answer.join(''), fix: null }))
  const chosen = new Map([...counted].map(([question, answer]) => [question, answer.chosen]))
  const { scoreTenths, outcome } = gradePaper(questions, keys, chosen, { partialCredit, pass, good, excellent })
  const byDeadline = answers.some(({ late }) => late)
  const handedInAt = byDeadline ? deadlineAt : answers.at(-1)!.receivedAt + 30_000
  const rules = { minutes, extraMinutes: 0, largePrint: false, leaveLimit: null, partialCredit, pass, good, excellent }
  return {
    ...{ id: samplePaperId(n + 1), examId: EXAM_OVER, official, course, questions, rules, answers, byDeadline },
    ...{ startedAt, deadlineAt, handedInAt, scoreTenths, outcome },
  }
}

export type SamplePaper = ReturnType<typeof samplePaper>
