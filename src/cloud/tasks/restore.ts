import { resolve } from 'node:path'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { restore } from '@/cloud/kernel/data/restore'

/** `npm run restore -- FILE`: fills an empty database from a backup. */
void runDataTask('restore', async ({ url, file, config }) => {
  if (!file) throw new CannotStart('请写明备份文件，例如 npm run restore -- backup.jsonl.gz。[no file named]')
  const rows = await restore(url, resolve(file), config.migrationsDir)
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  console.log(`已恢复 ${Object.keys(rows).length} 张表、${total} 行，条数与校验值都相符。`)
})
