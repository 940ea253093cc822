/** `npm run restore -- FILE` */
import { ensureInstalled } from './install.mjs'

if (!ensureInstalled()) process.exit(1)
const { runTask } = await import('./task.mjs')
await runTask('cloud/tasks/restore.ts', process.argv.slice(2))
