/** `npm run keys:rotate` */
import { ensureInstalled } from './install.mjs'

if (!ensureInstalled()) process.exit(1)
const { runTask } = await import('./task.mjs')
await runTask('cloud/tasks/rotate-keys.ts', process.argv.slice(2))
