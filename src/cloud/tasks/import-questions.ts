import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { safeParse } from 'valibot'
import { importQuestions } from '@/contract/console/console-import'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runReadingTask } from '@/cloud/kernel/boot/data-task'
import { readSecretKey } from '@/cloud/kernel/boot/secret-key'
import { systemClock } from '@/cloud/kernel/clock'
import type { Config } from '@/cloud/kernel/config'
import { errorCode, openDb, type Db } from '@/cloud/kernel/db'
import { consoleLog } from '@/cloud/kernel/log'
import { importFile, type Writing } from '@/cloud/practice/importing/import-file'
import { sayReport } from '@/cloud/practice/importing/say-report'
import { findColleague } from '@/cloud/session/people/find-colleague'
import { nameTopic } from '@/domain/practice/bank/name-topic'

const USAGE = `用法：npm run questions:import -- 文件 [--apply --as 手机号或编号] [--topic 话题] [--audience official,resident] [--difficulty 1-5] [--exam-only]
  文件是 .xlsx、.csv 或 .docx。不加 --apply 只试读并报告，什么也不写。
  --as 写明谁导入：管理后台的一位编辑或管理员；题目要由另一个人审核发布。
  --topic 是认不出章节的题归哪个话题（默认 法治宣传教育），--audience 是给谁做（默认 official，国家工作人员）。
  --exam-only 把没有写“用途”的题都标为仅考试用：只在正式考试里出，练习里没有。`

const OPTIONS = {
  apply: { type: 'boolean' },
  as: { type: 'string' },
  topic: { type: 'string', default: 'publicity' },
  audience: { type: 'string', default: 'official' },
  difficulty: { type: 'string', default: '3' },
  'exam-only': { type: 'boolean', default: false },
} as const

/** Null when they cannot be meant: no file or two, an option, topic or audience that there is not. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
    const [file, another] = positionals
    if (!file || another) return null
    const { apply, as, topic: word, audience: audiences, difficulty } = values
    const wanted = { name: basename(file), topic: nameTopic(word) ?? word, audiences, difficulty }
    const parsed = safeParse(importQuestions.input, wanted)
    if (!parsed.success) return null
    const { name: fileName, topic, audiences: asked, difficulty: rating } = parsed.output
    const choice = { topic, audiences: asked, difficulty: rating, examOnly: values['exam-only'] }
    return { file: resolve(file), apply, as, choice: { ...choice, fileName } }
  } catch {
    return null
  }
}

/** Who imports is the author, so that somebody else has to publish. */
async function findWriting(db: Db | null, config: Config, as: string | undefined): Promise<Writing> {
  if (!db) throw new CannotStart('还没有数据库，请先用 npm start 启动一次服务，再导入。[no database]')
  if (!as) throw new CannotStart('写入要写明谁导入，请加 --as 手机号或编号。[nobody named]')
  const authorId = await findColleague(db.orm, readSecretKey(config), as, ['editor', 'admin'])
  if (!authorId) throw new CannotStart('没有找到这位编辑或管理员，请核对 --as 后面的手机号或编号。[no such editor]')
  return { authorId, now: new Date(), sha256: null }
}

const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: unknown) => {
    throw new CannotStart(`读不了文件 ${file}，请检查文件名和权限。[${errorCode(error) ?? 'unreadable'}]`)
  })

/** A server of this version has made its tables; an older one has to be started anew first. */
async function hasBank(db: Db): Promise<boolean> {
  const { rows } = await db.pool.query<{ there: boolean }>(`
    select exists (select from information_schema.columns
      where table_schema = current_schema() and table_name = 'questions' and column_name = 'import_mark') as there`)
  return rows[0]!.there
}

/** `npm run questions:import -- FILE`: reads a bank, reports row by row, and with `--apply` writes its good rows. */
async function main(given: NonNullable<ReturnType<typeof readArguments>>): Promise<void> {
  await runReadingTask('questions-import', async ({ url, config }) => {
    const bytes = await readBytes(given.file)
    const opened = url ? openDb(url, { log: consoleLog, prepared: config.preparedStatements, max: 2 }) : null
    try {
      const db = opened && (await hasBank(opened)) ? opened : null
      const known = { db, config, clock: systemClock }
      const writing = given.apply ? await findWriting(db, config, given.as) : null
      const done = await importFile({ ...known, bytes, choice: given.choice, listed: Infinity }, writing)
      if (!done.ok) throw new CannotStart(done.problem.message)
      for (const line of sayReport(done.value)) console.log(line)
    } finally {
      await opened?.close()
    }
  })
}

const given = readArguments()
if (given) await main(given)
else {
  console.error(USAGE)
  process.exitCode = 1
}
