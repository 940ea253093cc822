import { resolve } from 'node:path'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { backup } from '@/cloud/kernel/data/backup'
import { copyMedia, mediaBeside } from '@/cloud/kernel/data/media-copy'
import { mediaFiles } from '@/cloud/kernel/storage/open-store'

/**
 * `npm run backup -- FILE`: everything in the database, as it is now, and beside it in `FILE.media` the uploaded films
 * and covers; the server may go on running. Films come second, so that none is missing that the database names.
 */
void runDataTask('backup', async ({ url, file, config }) => {
  const path = resolve(file ?? `backup-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-')}.jsonl.gz`)
  const rows = await backup(url, path).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EISDIR'].includes(code))
      throw new CannotStart(`不能写入 ${path}，请换一个位置。[${code}]`)
    throw error
  })
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  console.log(`已备份 ${Object.keys(rows).length} 张表、${total} 行：${path}`)
  if (config.media.store === 'folder') {
    const count = await copyMedia(mediaFiles(config), mediaBeside(path))
    console.log(count > 0 ? `已备份 ${count} 个视频和封面文件：${mediaBeside(path)}` : '还没有上传过视频和封面。')
  } else console.log('视频和封面在对象存储里，不在这份备份中，请在对象存储一侧开启版本或跨区备份。')
  console.log('手机号要靠密钥才能读出，请把 SECRET_KEY（或数据文件夹里的 secret.key）另行妥善保存。')
})
