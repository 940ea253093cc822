import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { systemClock } from '@/cloud/kernel/clock'
import { migrateDatabase } from '@/cloud/kernel/data/migrate'
import { openDb } from '@/cloud/kernel/db'
import { AnswerCache } from '@/cloud/kernel/http/answer-cache'
import { consoleLog } from '@/cloud/kernel/log'
import { importLaws } from '@/cloud/statutes/importing/import-laws'
import { sayReport } from '@/cloud/statutes/importing/say-report'

const USAGE = '请写明法律文本所在的文件夹或文件，例如 npm run statutes:import -- ./laws --apply。[no folder named]'

async function checkPaths(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new CannotStart(USAGE)
  for (const path of paths)
    await access(path).catch(() => {
      throw new CannotStart(`没有找到 ${path}，请检查写法。[no such file]`)
    })
}

/**
 * `npm run statutes:import -- DIR [--apply]`: reads official texts of law and stores them as versions; without
 * `--apply` it only tells what would change and which questions and episodes that touches. The server may go on
 * running and knows the new texts within a minute. Ends with 1 when a file was refused.
 */
void runDataTask('statutes-import', async ({ url, config }) => {
  const words = process.argv.slice(2)
  const unknown = words.find((word) => word.startsWith('-') && word !== '--apply')
  if (unknown) throw new CannotStart(`不认识 ${unknown}，只有 --apply 一个选项。[unknown option]`)
  const paths = words.filter((word) => word !== '--apply').map((path) => resolve(path))
  await checkPaths(paths)
  await migrateDatabase(url, config.migrationsDir)
  const db = openDb(url, { log: consoleLog, prepared: config.preparedStatements, max: 2, statementMs: 60_000 })
  try {
    const ctx = { db, config, clock: systemClock, cache: new AnswerCache() }
    const report = await importLaws(ctx, paths, words.includes('--apply'))
    console.log(sayReport(report))
    if (report.files.some((file) => 'refused' in file)) process.exitCode = 1
  } finally {
    await db.close()
  }
})
