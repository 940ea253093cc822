import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { TestApp } from '@/cloud/kernel/testing'
import { getMyExam, getPaperResult, handIn, openPaper, saveAnswers } from '@/contract/exams/sitting'

type Given = readonly [question: number, version: number, chosen: string]
interface Paper {
  id: string
  epoch: number
}

const answersOf = (given: readonly Given[]) =>
  given.map(([question, version, chosen]) => ({ question, version, chosen }))

/** What people do in an exam, as their phones would. */
export const sitters = (app: TestApp) => ({
  tryOpen: (token: string, examId: string, paperId: string = randomUUID()) =>
    app.call(openPaper, { id: examId, paperId }, token),
  async open(token: string, examId: string) {
    const { status, body } = await app.call(openPaper, { id: examId, paperId: randomUUID() }, token)
    if (status !== 200) throw new Error(`a paper was not opened: ${JSON.stringify(body)}`)
    return v.parse(openPaper.output, body)
  },
  save: (token: string, { id, epoch }: Paper, given: readonly Given[]) =>
    app.call(saveAnswers, { id, epoch, answers: answersOf(given) }, token),
  give: (token: string, { id, epoch }: Paper, given: readonly Given[] = []) =>
    app.call(handIn, { id, epoch, answers: answersOf(given) }, token),
  async result(token: string, id: string) {
    const { body } = await app.call(getPaperResult, { id }, token)
    return v.parse(getPaperResult.output, body)
  },
  async exam(token: string, id: string) {
    const { status, body } = await app.call(getMyExam, { id }, token)
    return status === 200 ? v.parse(getMyExam.output, body).exam : null
  },
})
