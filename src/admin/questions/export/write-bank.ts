import type { Result } from '@/contract/client'
import { exportQuestions, type QuestionFilter } from '@/contract/console/console-questions'
import type { Output } from '@/contract/endpoint'
import { bankRow, bankSheet } from '@/domain/practice/bank/bank-sheet'
import { api } from '../../shell/api'

/** The whole bank, narrowed as the list is, as a workbook; page after page, so that a large one comes through, too. */
export async function writeBank(filter: QuestionFilter): Promise<Result<Blob>> {
  const rows: string[][] = []
  for (let after: string | null = ''; after !== null;) {
    const page: Result<Output<typeof exportQuestions>> = await api(exportQuestions, {
      ...filter,
      ...(after ? { after } : {}),
    })
    if (!page.ok) return page
    rows.push(...page.value.questions.map(bankRow))
    after = page.value.next
  }
  // Fetched only when somebody asks for it.
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  return { ok: true, value: await writeExcelFile([bankSheet(rows)]).toBlob() }
}
