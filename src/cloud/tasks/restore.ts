import { resolve } from 'node:path'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { copyMedia, mediaBeside } from '@/cloud/kernel/data/media-copy'
import { restore } from '@/cloud/kernel/data/restore'
import { mediaFiles } from '@/cloud/kernel/storage/open-store'

/** `npm run restore -- FILE`: fills an empty database from a backup. */
void runDataTask('restore', async ({ url, file, config }) => {
  if (!file) throw new CannotStart('请写明备份文件，例如 npm run restore -- backup.jsonl.gz。[no file named]')
  const rows = await restore(url, resolve(file), config.migrationsDir)
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  if (config.media.store === 'folder') {
    const count = await copyMedia(mediaBeside(resolve(file)), mediaFiles(config))
    if (count > 0) console.log(`已恢复 ${count} 个视频和封面文件。`)
  }
  console.log(`已恢复 ${Object.keys(rows).length} 张表、${total} 行，条数与校验值都相符。`)
})
