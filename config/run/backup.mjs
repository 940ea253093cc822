/** `npm run backup -- FILE` */
import { ensureInstalled } from './install.mjs'

if (!ensureInstalled()) process.exit(1)
const { runTask } = await import('./task.mjs')
await runTask('cloud/tasks/backup.ts', process.argv.slice(2))
