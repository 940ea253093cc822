import { resolve } from 'node:path'
import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { backup } from '@/cloud/kernel/data/backup'

/** `npm run backup -- FILE`: everything in the database, as it is now; the server may go on running. */
void runDataTask('backup', async ({ url, file }) => {
  const path = resolve(file ?? `backup-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-')}.jsonl.gz`)
  const rows = await backup(url, path).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EISDIR'].includes(code))
      throw new CannotStart(`不能写入 ${path}，请换一个位置。[${code}]`)
    throw error
  })
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  console.log(`已备份 ${Object.keys(rows).length} 张表、${total} 行：${path}`)
  console.log('手机号要靠密钥才能读出，请把 SECRET_KEY（或数据文件夹里的 secret.key）另行妥善保存。')
})
