import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { systemClock } from '@/cloud/kernel/clock'
import { errorCode, openDb } from '@/cloud/kernel/db'
import { consoleLog } from '@/cloud/kernel/log'
import { readBankPage } from '@/cloud/practice/desk/export-questions'
import { bankRow, bankSheet } from '@/domain/practice/bank/bank-sheet'

/** `npm run questions:export -- FILE`: the whole bank as a workbook that `questions:import` reads back. */
void runDataTask('questions-export', async ({ url, config, file }) => {
  if (!file?.endsWith('.xlsx'))
    throw new CannotStart('用法：npm run questions:export -- 文件.xlsx，例如 npm run questions:export -- 题库.xlsx')
  const db = openDb(url, { log: consoleLog, prepared: config.preparedStatements, max: 2 })
  const ctx = { db, config, clock: systemClock }
  const rows: string[][] = []
  try {
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof readBankPage>> = await readBankPage(ctx, { after })
      rows.push(...page.questions.map(bankRow))
      after = page.next
    }
  } finally {
    await db.close()
  }
  const path = resolve(file)
  const workbook = await writeExcelFile([bankSheet(rows)]).toBuffer()
  await writeFile(path, workbook).catch((error: unknown) => {
    throw new CannotStart(`不能写入 ${path}，请换一个位置。[${errorCode(error) ?? 'not writable'}]`)
  })
  console.log(`已导出 ${rows.length} 道题：${path}`)
})
