import { tooFast } from '@/domain/exams/grading/too-fast'
import type { SamplePaper } from './sample-papers'

const at = (ms: number) => new Date(ms).toISOString()
/** An id of the paper's own for each thing that happened, the same at every start. */
const nth = (paperId: string, n: number) => paperId.replace('4000-88', `40${String(n).padStart(2, '0')}-88`)

export const paperRow = ({ id, examId, official, questions, rules, ...paper }: SamplePaper) => ({
  ...{ id, exam_id: examId, official_id: official.id, attempt: 1, unit_id: official.unitId, questions, rules },
  ...{ started_at: at(paper.startedAt), deadline_at: at(paper.deadlineAt), epoch: paper.answers.at(-1)!.epoch },
  ...{ device_id: official.id, marked: [], state: 'handed-in', handed_in_at: at(paper.handedInAt) },
  ...{ handed_in_by: paper.byDeadline ? 'deadline' : 'person', score_tenths: paper.scoreTenths },
  max_tenths: questions.reduce((sum, { marksTenths }) => sum + marksTenths, 0),
  ...{ outcome: paper.outcome, late_counts: false },
})

export const answerRows = ({ id, official, answers }: SamplePaper) =>
  answers.map(({ question, epoch, chosen, receivedAt, late }) => ({
    ...{ paper_id: id, question, epoch, version: 1, chosen, received_at: at(receivedAt), late, device_id: official.id },
  }))

export const gradingRow = ({ id, scoreTenths, outcome, handedInAt }: SamplePaper) => ({
  ...{ paper_id: id, n: 1, score_tenths: scoreTenths, outcome, why: 'handed-in', at: at(handedInAt), actor_id: null },
})

export function eventRows({ id, startedAt, handedInAt, byDeadline, answers, course }: SamplePaper) {
  const fast = tooFast(answers, startedAt)
  const events: [event: string, when: number, amount?: number][] = [
    ['opened', startedAt],
    ...((course.happens === 'left'
      ? [
          ['left', startedAt + 600_000, 8],
          ['left', startedAt + 900_000, 40],
        ]
      : []) as [string, number, number][]),
    ...((course.happens === 'phone' ? [['taken-over', startedAt + 20 * course.pace * 1000]] : []) as [
      string,
      number,
    ][]),
    [byDeadline ? 'closed' : 'handed-in', handedInAt],
    ...((fast > 0 ? [['too-fast', handedInAt, fast]] : []) as [string, number, number][]),
  ]
  return events.map(([event, when, amount], n) => ({
    ...{ paper_id: id, id: nth(id, n), event, at: at(when), amount: amount ?? null, actor_id: null },
  }))
}
