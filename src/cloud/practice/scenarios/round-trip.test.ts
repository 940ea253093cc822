import writeExcelFile from 'write-excel-file/node'
import { listQuestions } from '@/contract/console/console-questions'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { bankRow, bankSheet } from '@/domain/practice/bank/bank-sheet'
import { unguardFormula } from '@/domain/sheets/formula-guard'
import { readBankPage } from '../desk/export-questions'
import { readQuestionFile } from '../importing/reading/read-question-file'
import { applyFile } from '../importing/testing-imports'
import { emptyBank, plantQuestion } from '../testing-questions'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

async function readAll() {
  const all: Awaited<ReturnType<typeof readBankPage>>['questions'] = []
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof readBankPage>> = await readBankPage(app.ctx, { after })
    all.push(...page.questions)
    after = page.next
  }
  return all
}

const workbookOf = (questions: Awaited<ReturnType<typeof readAll>>) =>
  writeExcelFile([bankSheet(questions.map(bankRow))]).toBuffer()

test('the whole bank, written as a workbook and read back, is the same questions', async () => {
  const questions = await readAll()
  expect(questions.length).toBeGreaterThan(300)
  const read = await readQuestionFile({ name: '题库.xlsx', bytes: await workbookOf(questions) })
  if (!read.ok) throw new Error(read.message)
  expect(read.read.problems).toEqual([])
  const worded = questions.map(({ body }, at) => {
    const { kind, caseStem, stem, options, answer, explanation, difficulty, examOnly = false } = body
    const words = { kind, stem, options, answer, explanation, difficulty, examOnly, ...(caseStem ? { caseStem } : {}) }
    return { row: at + 2, ...words }
  })
  expect(read.read.questions).toEqual(worded)
  expect(new Set(worded.map(({ examOnly }) => examOnly))).toEqual(new Set([true, false]))
})

test('what begins like a formula is text in the workbook, and itself again in the bank', async () => {
  await emptyBank(app.ctx)
  const words = { stem: '-5 度算不算高温？', options: ['=1+1', '@甲', '+86', '丁'], source: '示例题库' }
  await plantQuestion(app.ctx, 'test-formula', words)
  const questions = await readAll()
  expect(bankRow(questions[0]!).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  const workbook = await workbookOf(questions)
  const read = await readQuestionFile({ name: '题库.xlsx', bytes: workbook })
  expect(read.ok && read.read.questions.map(({ options }) => options.map(unguardFormula))).toEqual([words.options])
  const editor = await app.as('editor')
  const again = await applyFile(app, editor, workbook, { name: '题库.xlsx' })
  expect(again.body.duplicates.shown.map(({ same }) => same.id)).toEqual(['test-formula'])
  await emptyBank(app.ctx)
  expect((await applyFile(app, editor, workbook, { name: '题库.xlsx' })).body.written).toBe(1)
  expect((await readAll()).map(({ body }) => [body.stem, body.options, body.source])).toEqual([
    [words.stem, words.options, words.source],
  ])
  expect((await app.call(listQuestions, { words: '示例题库' }, editor)).body.total).toBe(1)
})
